SELECT k.name, count(*) AS products, max(p.price) AS dearest
FROM products AS p
JOIN categories AS k ON k.id = p.category_id
WHERE NOT p.discontinued
GROUP BY k.name
HAVING count(*) >= 20
ORDER BY products DESC, k.name;
