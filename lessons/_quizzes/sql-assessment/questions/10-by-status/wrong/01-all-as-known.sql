-- step: rows
SELECT status, count(*) AS runs, count(*) AS known, round(avg(gpu_hours), 2) AS mean
FROM runs
GROUP BY status;
