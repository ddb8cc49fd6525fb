-- step: count
-- variant: unknown
SELECT id, gpu_hours
FROM runs
ORDER BY gpu_hours DESC NULLS LAST, id
LIMIT 5;
