SELECT
  k.name,
  count(*) AS products,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY p.price) AS median,
  stddev(p.price) AS deviation,
  corr(p.price, p.weight_grams) AS correlation
FROM products AS p
JOIN categories AS k ON k.id = p.category_id
WHERE p.weight_grams IS NOT NULL
GROUP BY k.name
HAVING count(*) >= 20
ORDER BY k.name;
