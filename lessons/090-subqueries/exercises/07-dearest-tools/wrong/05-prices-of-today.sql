-- step: count
-- variant: one-for-another
SELECT k.name AS category, p.name, p.price
FROM products AS p
JOIN categories AS k ON k.id = p.category_id
WHERE (k.name, p.price) IN (('Cutting', 49.99), ('Digging', 39.99), ('Watering', 29.99))
ORDER BY k.name, p.name;
