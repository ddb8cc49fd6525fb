-- step: behaviour
-- says: two favourites of one customer
CREATE TABLE favourites (
  customer_id integer PRIMARY KEY REFERENCES customers ON DELETE CASCADE,
  product_id  integer NOT NULL REFERENCES products
);
