-- step: rows
SELECT warehouse, count(*), min(counted_on), max(counted_on), count(*) - count(DISTINCT counted_on)
FROM inventory
GROUP BY warehouse
ORDER BY warehouse;
