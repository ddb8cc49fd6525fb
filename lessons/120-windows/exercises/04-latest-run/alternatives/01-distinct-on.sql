-- good for: one row of each group, short, in PostgreSQL only
SELECT DISTINCT ON (experiment_id) experiment_id, id, started_at, status
FROM runs
ORDER BY experiment_id, started_at DESC, id DESC;
