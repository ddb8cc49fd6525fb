-- step: rows
SELECT status, count(*) AS runs, count(gpu_hours) AS known, round(avg(coalesce(gpu_hours, 0)), 2) AS mean
FROM runs
GROUP BY status;
