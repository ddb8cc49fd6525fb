-- step: state
DELETE FROM params
WHERE name = 'dropout' OR value = '0';
