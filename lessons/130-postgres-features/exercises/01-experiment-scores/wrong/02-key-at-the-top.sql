-- step: rows
SELECT id, meta #>> '{model,name}' AS model, (meta ->> 'auc')::numeric AS auc
FROM articles
WHERE meta ->> 'kind' = 'experiment';
