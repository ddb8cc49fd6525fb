-- step: rows
SELECT meta #>> '{reviewers,0}' AS reviewer, count(*) AS articles
FROM articles
WHERE meta #>> '{reviewers,0}' IS NOT NULL
GROUP BY reviewer
ORDER BY articles DESC, reviewer;
