-- step: behaviour
-- says: without a message
CREATE TABLE gift_notes (
  order_id integer PRIMARY KEY REFERENCES orders,
  message  text
);
