WITH sales (shop, day, pieces) AS (VALUES ('Hull', 1, 5), ('Hull', 2, 9), ('York', 1, 4), ('York', 3, 1))
SELECT shop, day,
  pieces - lag(pieces) OVER (PARTITION BY shop ORDER BY day) AS change
FROM sales
ORDER BY shop, day;
