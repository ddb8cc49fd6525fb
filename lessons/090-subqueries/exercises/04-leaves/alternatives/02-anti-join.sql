-- good for: those who think in joins; the plan is the same as that of NOT EXISTS
SELECT k.name
FROM categories AS k
LEFT JOIN categories AS child ON child.parent_id = k.id
WHERE child.id IS NULL
ORDER BY k.name;
