-- step: behaviour
-- says: more points are open
CREATE TABLE order_examples (
  order_id integer PRIMARY KEY, ordered_on date, coupon text, shipping numeric(6,2), returned boolean,
  split text DEFAULT 'train'
);
