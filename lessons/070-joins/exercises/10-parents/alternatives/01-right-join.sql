-- good for: nothing in particular; a right join with the tables exchanged is the same
SELECT k.name, parent.name AS parent
FROM categories AS parent
RIGHT JOIN categories AS k ON parent.id = k.parent_id
ORDER BY k.name;
