CREATE TABLE order_examples (
  order_id   integer PRIMARY KEY REFERENCES orders ON DELETE CASCADE,
  ordered_on date NOT NULL,
  returned   boolean NOT NULL
);
INSERT INTO order_examples (order_id, ordered_on, returned)
SELECT id, ordered_at::date, status = 'returned'
FROM orders
WHERE status IN ('delivered', 'returned');

CREATE TABLE doubtful (
  order_id   integer PRIMARY KEY,
  ordered_on date NOT NULL
);
