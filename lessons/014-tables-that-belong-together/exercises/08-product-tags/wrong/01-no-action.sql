-- step: behaviour
-- says: takes its pairs with it
CREATE TABLE purposes (id integer PRIMARY KEY, name text NOT NULL UNIQUE);
CREATE TABLE product_purposes (
  product_id integer REFERENCES products,
  purpose_id integer REFERENCES purposes,
  PRIMARY KEY (product_id, purpose_id)
);
