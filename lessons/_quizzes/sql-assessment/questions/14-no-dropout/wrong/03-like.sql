-- step: state
DELETE FROM params
WHERE name = 'dropout' AND value LIKE '0%';
