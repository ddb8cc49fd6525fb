-- step: count
-- variant: bare
-- says: an experiment without a model
SELECT id, meta #>> '{model,name}' AS model, (meta #>> '{model,metrics,auc}')::numeric AS auc
FROM articles
WHERE meta ->> 'kind' = 'experiment' AND meta ? 'model';
