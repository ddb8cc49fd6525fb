-- step: rows
SELECT round(avg(line), 2) AS mean FROM order_items;
