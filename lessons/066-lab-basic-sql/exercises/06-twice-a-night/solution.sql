SELECT *
FROM (VALUES (1, false, 1), (2, false, 6), (3, true, 2)) AS seen (order_id, returned, runs)
ORDER BY order_id;
