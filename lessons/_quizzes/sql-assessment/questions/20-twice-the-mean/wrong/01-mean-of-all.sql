-- step: count
SELECT r.id, r.experiment_id, r.gpu_hours
FROM runs AS r
WHERE r.gpu_hours > (SELECT 2 * avg(o.gpu_hours) FROM runs AS o);
