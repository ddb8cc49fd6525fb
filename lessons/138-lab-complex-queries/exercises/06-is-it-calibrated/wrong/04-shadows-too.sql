-- step: rows
SELECT least(width_bucket(score, 0, 1, 5), 5) AS step, count(*) AS predictions, round(avg(score), 3) AS said,
  round(avg(label::integer), 3) AS true_share
FROM predictions
WHERE label IS NOT NULL
GROUP BY step
ORDER BY step;
