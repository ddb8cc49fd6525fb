-- step: rows
SELECT k.name, k.parent_id::text
FROM categories AS k
ORDER BY k.name;
