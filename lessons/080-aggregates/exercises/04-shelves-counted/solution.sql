SELECT
  warehouse,
  count(*) AS shelves,
  min(counted_on) AS earliest,
  max(counted_on) AS latest,
  count(*) - count(counted_on) AS never
FROM inventory
GROUP BY warehouse
ORDER BY warehouse;
