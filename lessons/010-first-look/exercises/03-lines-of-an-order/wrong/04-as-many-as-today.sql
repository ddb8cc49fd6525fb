-- step: count
-- variant: a-gift
-- says: an order to which a free gift was added
SELECT *
FROM order_items
WHERE order_id = 46
LIMIT 6;
