-- step: rows
SELECT status, count(*) AS runs, count(gpu_hours) AS known, round(avg(DISTINCT gpu_hours), 2) AS mean
FROM runs
GROUP BY status;
