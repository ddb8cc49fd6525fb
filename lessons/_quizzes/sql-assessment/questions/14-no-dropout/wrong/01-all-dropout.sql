-- step: state
DELETE FROM params
WHERE name = 'dropout';
