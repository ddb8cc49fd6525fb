-- step: behaviour
-- says: a product with a purpose can't be deleted
CREATE TABLE purposes (id integer PRIMARY KEY, name text NOT NULL UNIQUE);
CREATE TABLE product_purposes (
  product_id integer REFERENCES products ON DELETE CASCADE,
  purpose_id integer REFERENCES purposes ON DELETE CASCADE,
  PRIMARY KEY (product_id, purpose_id)
);
