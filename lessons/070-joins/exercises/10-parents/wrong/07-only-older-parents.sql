-- step: rows
-- variant: a-later-parent
-- says: a parent that was entered after its child
SELECT k.name, parent.name AS parent
FROM categories AS k
LEFT JOIN categories AS parent ON parent.id = k.parent_id AND parent.id < k.id
ORDER BY k.name;
