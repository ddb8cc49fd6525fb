-- step: rows
-- variant: unknown
-- says: an experiment of whose runs no hours are known
WITH totals AS (
  SELECT e.team_id, e.id, sum(r.gpu_hours) AS hours
  FROM experiments AS e
  JOIN runs AS r ON r.experiment_id = e.id
  GROUP BY e.id
), ranked AS (
  SELECT team_id, id, hours, rank() OVER (PARTITION BY team_id ORDER BY hours DESC) AS place
  FROM totals
)
SELECT team_id, id, hours, place
FROM ranked
WHERE place <= 2;
