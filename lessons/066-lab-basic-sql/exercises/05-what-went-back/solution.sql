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

ALTER TABLE order_examples ADD COLUMN refunded numeric(10,2) NOT NULL DEFAULT 0;

UPDATE order_examples
SET refunded = -payments.amount
FROM payments
WHERE payments.order_id = order_examples.order_id
  AND payments.amount < 0;

WITH gone AS (
  DELETE FROM order_examples
  WHERE returned AND refunded = 0
  RETURNING order_id, ordered_on
)
INSERT INTO doubtful (order_id, ordered_on)
SELECT order_id, ordered_on
FROM gone;
