-- step: count
SELECT round(avg(line), 2) AS mean FROM order_items GROUP BY order_id;
