-- step: behaviour
-- says: a deleted customer
CREATE TABLE favourites (
  customer_id integer REFERENCES customers,
  product_id  integer REFERENCES products,
  PRIMARY KEY (customer_id, product_id)
);
