-- step: count
SELECT k.name, count(*),
  percentile_cont(0.5) WITHIN GROUP (ORDER BY p.price), stddev(p.price), corr(p.price, p.weight_grams)
FROM products AS p
JOIN categories AS k ON k.id = p.category_id
WHERE p.weight_grams IS NOT NULL
GROUP BY k.name
HAVING count(*) > 20
ORDER BY k.name;
