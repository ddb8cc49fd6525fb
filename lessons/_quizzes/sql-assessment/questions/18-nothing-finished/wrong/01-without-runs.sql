-- step: count
-- variant: failed-only
-- says: an experiment all of whose runs failed
SELECT e.id, e.name
FROM experiments AS e
WHERE NOT EXISTS (SELECT FROM runs AS r WHERE r.experiment_id = e.id);
