CREATE TABLE favourites (
  customer_id integer REFERENCES customers ON DELETE CASCADE,
  product_id  integer REFERENCES products,
  PRIMARY KEY (customer_id, product_id)
);
