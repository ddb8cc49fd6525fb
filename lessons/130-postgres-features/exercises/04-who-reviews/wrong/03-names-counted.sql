-- step: rows
-- variant: named-twice
-- says: named twice
SELECT reviewer, count(*) AS articles
FROM articles, jsonb_array_elements_text(meta -> 'reviewers') AS reviewer
GROUP BY reviewer
ORDER BY articles DESC, reviewer;
