-- step: rows
SELECT round(avg(lines), 2) AS mean
FROM (SELECT count(*) AS lines FROM order_items GROUP BY product_id) AS per_product;
