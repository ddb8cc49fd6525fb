-- step: behaviour
-- says: without a coupon is accepted
CREATE TABLE order_examples (
  order_id integer PRIMARY KEY REFERENCES orders ON DELETE CASCADE,
  ordered_on date NOT NULL,
  coupon text CHECK (coupon = upper(coupon)),
  shipping numeric(6,2) NOT NULL CHECK (shipping > 0),
  returned boolean NOT NULL,
  split text NOT NULL DEFAULT 'train' CHECK (split IN ('train', 'test'))
);
