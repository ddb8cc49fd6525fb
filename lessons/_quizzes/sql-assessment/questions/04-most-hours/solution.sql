SELECT id, gpu_hours
FROM runs
WHERE gpu_hours IS NOT NULL
ORDER BY gpu_hours DESC, id
LIMIT 5;
