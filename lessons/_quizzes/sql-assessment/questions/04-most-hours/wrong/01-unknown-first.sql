-- step: rows
SELECT id, gpu_hours
FROM runs
ORDER BY gpu_hours DESC, id
LIMIT 5;
