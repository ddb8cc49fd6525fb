-- step: error
SELECT k.name, count(*) AS products, max(p.price)
FROM products AS p
JOIN categories AS k ON k.id = p.category_id
WHERE NOT p.discontinued AND count(*) >= 20
GROUP BY k.name
ORDER BY products DESC, k.name;
