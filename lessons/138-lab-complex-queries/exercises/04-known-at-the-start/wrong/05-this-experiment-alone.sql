-- step: rows
SELECT r.id, count(b.id) AS ended, count(b.id) FILTER (WHERE b.status = 'failed') AS failed,
  r.started_at - max(b.finished_at) AS free_for
FROM runs AS r
LEFT JOIN runs AS b ON b.member_id = r.member_id AND b.finished_at <= r.started_at
  AND b.experiment_id = r.experiment_id
WHERE r.experiment_id = 8
GROUP BY r.id
ORDER BY r.id;
