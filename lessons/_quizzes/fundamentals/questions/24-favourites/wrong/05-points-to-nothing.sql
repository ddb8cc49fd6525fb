-- step: behaviour
-- says: a product that does not exist
CREATE TABLE favourites (
  customer_id integer REFERENCES customers ON DELETE CASCADE,
  product_id  integer,
  PRIMARY KEY (customer_id, product_id)
);
