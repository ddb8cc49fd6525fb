-- step: error
SELECT *
FROM order_items
WHERE id = 46;
