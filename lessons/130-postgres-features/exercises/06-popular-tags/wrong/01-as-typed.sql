-- step: count
-- variant: both-spellings
SELECT label AS tag, count(DISTINCT id) AS articles
FROM articles, unnest(tags) AS label
GROUP BY tag
HAVING count(DISTINCT id) >= 20
ORDER BY articles DESC, tag;
