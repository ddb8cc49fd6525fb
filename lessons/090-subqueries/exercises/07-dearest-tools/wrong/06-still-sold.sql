-- step: count
-- variant: one-for-another
SELECT k.name AS category, p.name, p.price
FROM products AS p
JOIN categories AS k ON k.id = p.category_id
WHERE k.parent_id = 3
  AND p.price = (SELECT max(other.price) FROM products AS other
                 WHERE other.category_id = p.category_id AND NOT other.discontinued)
ORDER BY k.name, p.name;
