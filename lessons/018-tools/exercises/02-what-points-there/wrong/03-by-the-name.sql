-- step: count
-- variant: named-otherwise
-- says: a rule with a name of its own
SELECT conrelid::regclass AS table_name, conname
FROM pg_constraint
WHERE contype = 'f' AND conname LIKE '%customer_id_fkey';
