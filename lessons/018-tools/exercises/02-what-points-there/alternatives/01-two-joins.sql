-- good for: names as plain text, for instance to sort by them
SELECT c.oid::regclass AS table_name, k.conname
FROM pg_constraint k
JOIN pg_class c ON c.oid = k.conrelid
JOIN pg_class target ON target.oid = k.confrelid
WHERE k.contype = 'f' AND target.oid = 'public.customers'::regclass;
