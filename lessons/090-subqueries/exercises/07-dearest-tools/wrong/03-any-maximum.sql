-- step: count
SELECT k.name AS category, p.name, p.price
FROM products AS p
JOIN categories AS k ON k.id = p.category_id
WHERE k.parent_id = 3
  AND p.price IN (SELECT max(price) FROM products GROUP BY category_id)
ORDER BY k.name, p.name;
