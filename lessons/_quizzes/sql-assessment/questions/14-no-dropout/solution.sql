DELETE FROM params
WHERE name = 'dropout' AND value = '0';
