-- step: behaviour
-- says: a second note for the same order is refused
CREATE TABLE gift_notes (
  order_id integer NOT NULL REFERENCES orders,
  message  text NOT NULL
);
