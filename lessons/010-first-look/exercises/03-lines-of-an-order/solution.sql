SELECT *
FROM order_items
WHERE order_id = 46;
