-- step: behaviour
-- says: a second example of the same order
CREATE TABLE order_examples (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id integer NOT NULL REFERENCES orders ON DELETE CASCADE,
  ordered_on date NOT NULL,
  coupon text CHECK (coupon = upper(coupon)),
  shipping numeric(6,2) NOT NULL CHECK (shipping >= 0),
  returned boolean NOT NULL,
  split text NOT NULL DEFAULT 'train' CHECK (split IN ('train', 'test'))
);
