-- step: count
WITH worths AS (SELECT order_id, sum(unit_price) AS worth FROM order_items GROUP BY order_id)
SELECT order_id, worth FROM worths
WHERE worth > (SELECT avg(worth) FROM worths);
