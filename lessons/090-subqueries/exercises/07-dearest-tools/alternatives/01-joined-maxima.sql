-- good for: many rows: the highest prices are worked out once, for all categories together
SELECT k.name AS category, p.name, p.price
FROM products AS p
JOIN categories AS k ON k.id = p.category_id
JOIN (SELECT category_id, max(price) AS price FROM products GROUP BY category_id) AS dearest
  ON dearest.category_id = p.category_id AND dearest.price = p.price
WHERE k.parent_id = 3
ORDER BY k.name, p.name;
