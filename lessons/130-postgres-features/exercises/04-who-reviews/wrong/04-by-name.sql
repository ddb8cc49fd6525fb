-- step: order
SELECT reviewer, count(DISTINCT id) AS articles
FROM articles, jsonb_array_elements_text(meta -> 'reviewers') AS reviewer
GROUP BY reviewer
ORDER BY reviewer;
