-- step: count
SELECT r.id, r.experiment_id, r.gpu_hours
FROM runs AS r
WHERE r.gpu_hours > (SELECT 2 * avg(coalesce(o.gpu_hours, 0)) FROM runs AS o WHERE o.experiment_id = r.experiment_id);
