-- fails for: a customer in Niger, or an order with a higher number that was placed earlier
DELETE FROM payments;
DELETE FROM order_items;
DELETE FROM orders WHERE id > 100;
UPDATE customers SET country = 'Niger' WHERE country = 'Germany' AND id < 20;
UPDATE orders SET customer_id = (SELECT min(id) FROM customers WHERE country = 'Nigeria') WHERE id IN (11, 12);
UPDATE orders SET ordered_at = '2025-01-02 08:00', shipped_at = NULL WHERE id = 11;
UPDATE orders SET ordered_at = '2025-01-01 08:00', shipped_at = NULL WHERE id = 12;
