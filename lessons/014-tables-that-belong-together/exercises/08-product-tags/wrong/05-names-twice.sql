-- step: behaviour
-- says: two purposes of the same name
CREATE TABLE purposes (id integer PRIMARY KEY, name text NOT NULL);
CREATE TABLE product_purposes (
  product_id integer REFERENCES products,
  purpose_id integer REFERENCES purposes ON DELETE CASCADE,
  PRIMARY KEY (product_id, purpose_id)
);
