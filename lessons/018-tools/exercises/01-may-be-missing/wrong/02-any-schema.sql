-- step: count
-- variant: archive
-- says: a table of the same name in another schema
SELECT column_name, data_type
FROM information_schema.columns
WHERE table_name = 'orders' AND is_nullable = 'YES'
ORDER BY ordinal_position;
