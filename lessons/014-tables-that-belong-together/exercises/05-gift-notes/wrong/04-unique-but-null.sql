-- step: behaviour
-- says: without an order
CREATE TABLE gift_notes (
  order_id integer UNIQUE REFERENCES orders,
  message  text NOT NULL
);
