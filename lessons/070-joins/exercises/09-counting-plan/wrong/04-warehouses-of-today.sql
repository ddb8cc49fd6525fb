-- step: count
-- variant: a-new-warehouse
-- says: a warehouse that has just opened
SELECT w.warehouse, k.name
FROM (VALUES ('Bremen'), ('Leeds'), ('Lyon'), ('Poznań')) AS w (warehouse)
CROSS JOIN categories AS k
WHERE k.parent_id IS NULL
ORDER BY w.warehouse, k.name;
