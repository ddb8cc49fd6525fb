CREATE TABLE order_examples (
  order_id   integer PRIMARY KEY REFERENCES orders ON DELETE CASCADE,
  ordered_on date NOT NULL,
  coupon     text CHECK (coupon = upper(coupon)),
  shipping   numeric(6,2) NOT NULL CHECK (shipping >= 0),
  returned   boolean NOT NULL,
  split      text NOT NULL DEFAULT 'train' CHECK (split IN ('train', 'test'))
);

INSERT INTO order_examples (order_id, ordered_on, coupon, shipping, returned, split)
SELECT id, ordered_at::date, upper(replace(coupon, '-', '_')), shipping, status = 'returned',
  CASE WHEN ordered_at >= '2025-07-01' THEN 'test' ELSE 'train' END
FROM orders
WHERE status IN ('delivered', 'returned') AND ordered_at >= '2024-01-01';
