-- good for: paths of which each step is to be seen
SELECT id,
  meta -> 'model' ->> 'name' AS model,
  (meta -> 'model' -> 'metrics' ->> 'auc')::numeric AS auc
FROM articles
WHERE meta @> '{"kind": "experiment"}';
