SELECT round(avg(count(*)), 2) AS mean
FROM order_items
GROUP BY order_id;
