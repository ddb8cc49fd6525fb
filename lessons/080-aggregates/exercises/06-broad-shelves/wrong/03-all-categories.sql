-- step: count
SELECT k.name, count(*) AS products, max(p.price)
FROM products AS p
JOIN categories AS k ON k.id = p.category_id
WHERE NOT p.discontinued
GROUP BY k.name
ORDER BY products DESC, k.name;
