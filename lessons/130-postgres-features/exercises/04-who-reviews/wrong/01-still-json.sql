-- step: types
SELECT reviewer, count(DISTINCT id) AS articles
FROM articles, jsonb_array_elements(meta -> 'reviewers') AS reviewer
GROUP BY reviewer
ORDER BY articles DESC, reviewer;
