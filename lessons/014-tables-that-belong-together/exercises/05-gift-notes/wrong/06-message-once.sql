-- step: behaviour
-- says: another order may have the same message
CREATE TABLE gift_notes (
  order_id integer PRIMARY KEY REFERENCES orders,
  message  text NOT NULL UNIQUE
);
