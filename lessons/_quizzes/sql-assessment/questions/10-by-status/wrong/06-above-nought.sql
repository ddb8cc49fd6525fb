-- step: rows
-- variant: no-hours
SELECT status, count(*) AS runs, count(*) FILTER (WHERE gpu_hours > 0) AS known, round(avg(gpu_hours), 2) AS mean
FROM runs
GROUP BY status;
