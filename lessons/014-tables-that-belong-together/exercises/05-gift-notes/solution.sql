CREATE TABLE gift_notes (
  order_id integer PRIMARY KEY REFERENCES orders,
  message  text NOT NULL
);
