-- step: behaviour
-- says: the same pair twice
CREATE TABLE favourites (
  customer_id integer NOT NULL REFERENCES customers ON DELETE CASCADE,
  product_id  integer NOT NULL REFERENCES products
);
