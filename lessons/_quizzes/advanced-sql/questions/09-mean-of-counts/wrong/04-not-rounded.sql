-- step: rows
SELECT avg(lines) AS mean
FROM (SELECT count(*) AS lines FROM order_items GROUP BY order_id) AS per_order;
