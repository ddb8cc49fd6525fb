-- step: order
SELECT warehouse, count(*), min(counted_on), max(counted_on), count(*) - count(counted_on)
FROM inventory
GROUP BY warehouse
ORDER BY count(*);
