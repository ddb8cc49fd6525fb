-- step: behaviour
-- says: a product that is a favourite
CREATE TABLE favourites (
  customer_id integer REFERENCES customers ON DELETE CASCADE,
  product_id  integer REFERENCES products ON DELETE CASCADE,
  PRIMARY KEY (customer_id, product_id)
);
