-- good for: features that are added one by one, each from the same small subquery
SELECT r.id, past.ended, past.failed, r.started_at - past.last_end AS free_for
FROM runs AS r
CROSS JOIN LATERAL (
  SELECT count(*) AS ended,
    count(*) FILTER (WHERE b.status = 'failed') AS failed,
    max(b.finished_at) AS last_end
  FROM runs AS b
  WHERE b.member_id = r.member_id AND b.finished_at <= r.started_at
) AS past
WHERE r.experiment_id = 8
ORDER BY r.id;
