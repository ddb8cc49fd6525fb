-- step: count
SELECT id, finished_at - started_at AS took
FROM runs
WHERE finished_at - started_at > interval '6 hours';
