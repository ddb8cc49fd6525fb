-- step: behaviour
-- says: does not exist
CREATE TABLE gift_notes (
  order_id integer PRIMARY KEY,
  message  text NOT NULL
);
