-- step: count
-- variant: never-at-all
-- says: a warehouse in which nothing was ever counted
SELECT warehouse, count(*), min(counted_on), max(counted_on), count(*) FILTER (WHERE counted_on IS NULL)
FROM inventory
GROUP BY warehouse
HAVING max(counted_on) IS NOT NULL
ORDER BY warehouse;
