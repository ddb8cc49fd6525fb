-- step: state
-- variant: an-old-parcel
CREATE TABLE order_examples (order_id integer PRIMARY KEY REFERENCES orders, ordered_on date NOT NULL, returned boolean NOT NULL, split text NOT NULL);
INSERT INTO order_examples SELECT id, ordered_at::date, status = 'returned', 'train' FROM orders
WHERE status IN ('delivered', 'returned') AND ordered_at >= '2024-01-01';
UPDATE order_examples SET split = 'test' WHERE order_id = 9000;
UPDATE orders SET status = 'delivered' WHERE status = 'shipped' AND id < 9400;
UPDATE orders SET status = 'returned' WHERE status = 'delivered' AND id IN (8990, 9000);
INSERT INTO order_examples (order_id, ordered_on, returned, split)
SELECT id, ordered_at::date, status = 'returned', 'test' FROM orders
WHERE status IN ('delivered', 'returned') AND id > 1793
ON CONFLICT (order_id) DO UPDATE SET returned = excluded.returned;
