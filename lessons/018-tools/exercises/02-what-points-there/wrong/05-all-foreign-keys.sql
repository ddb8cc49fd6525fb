-- step: count
SELECT conrelid::regclass AS table_name, conname
FROM pg_constraint
WHERE contype = 'f';
