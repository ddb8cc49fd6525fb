-- step: columns
SELECT count(*), min(counted_on), max(counted_on), count(*) - count(counted_on)
FROM inventory;
