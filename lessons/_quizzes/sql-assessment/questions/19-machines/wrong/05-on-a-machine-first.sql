-- step: count
-- variant: unknown
SELECT r.experiment_id, m.machines, count(*) FILTER (WHERE r.machine IS NULL) AS laptop
FROM runs AS r
JOIN (
  SELECT experiment_id, count(DISTINCT machine) AS machines FROM runs WHERE machine IS NOT NULL GROUP BY experiment_id
) AS m USING (experiment_id)
GROUP BY r.experiment_id, m.machines;
