-- step: behaviour
-- says: a product may have two purposes
CREATE TABLE purposes (id integer PRIMARY KEY, name text NOT NULL UNIQUE);
CREATE TABLE product_purposes (
  product_id integer PRIMARY KEY REFERENCES products,
  purpose_id integer NOT NULL REFERENCES purposes ON DELETE CASCADE
);
