-- step: rows
SELECT warehouse, count(*), min(counted_on), max(counted_on), count(*) - count(counted_on)
FROM inventory
WHERE counted_on IS NOT NULL
GROUP BY warehouse
ORDER BY warehouse;
