-- step: count
-- variant: a-gift
SELECT *
FROM order_items
WHERE order_id = 46 AND unit_price > 0;
