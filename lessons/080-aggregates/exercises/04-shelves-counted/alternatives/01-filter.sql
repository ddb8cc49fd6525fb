-- good for: saying which rows are counted, with any condition
SELECT
  warehouse,
  count(*) AS shelves,
  min(counted_on) AS earliest,
  max(counted_on) AS latest,
  count(*) FILTER (WHERE counted_on IS NULL) AS never
FROM inventory
GROUP BY warehouse
ORDER BY warehouse;
