-- step: behaviour
-- says: a second note for the same order is refused
CREATE TABLE gift_notes (
  order_id integer REFERENCES orders,
  message  text,
  PRIMARY KEY (order_id, message)
);
