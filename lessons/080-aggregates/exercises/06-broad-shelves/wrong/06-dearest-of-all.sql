-- step: rows
-- variant: another-twenty
-- says: the dearest product is discontinued
SELECT k.name, count(*) FILTER (WHERE NOT p.discontinued) AS products, max(p.price)
FROM products AS p
JOIN categories AS k ON k.id = p.category_id
GROUP BY k.name
HAVING count(*) FILTER (WHERE NOT p.discontinued) >= 20
ORDER BY products DESC, k.name;
