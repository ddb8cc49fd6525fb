-- step: count
SELECT *
FROM order_items
WHERE product_id = 46;
