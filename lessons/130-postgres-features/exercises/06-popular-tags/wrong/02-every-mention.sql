-- step: rows
SELECT lower(label) AS tag, count(*) AS articles
FROM articles, unnest(tags) AS label
GROUP BY lower(label)
HAVING count(*) >= 20
ORDER BY articles DESC, tag;
