-- step: order
SELECT lower(label) AS tag, count(DISTINCT id) AS articles
FROM articles, unnest(tags) AS label
GROUP BY lower(label)
HAVING count(DISTINCT id) >= 20
ORDER BY articles, tag;
