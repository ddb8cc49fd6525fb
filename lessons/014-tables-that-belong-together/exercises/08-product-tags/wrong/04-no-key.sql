-- step: behaviour
-- says: the same pair twice is refused
CREATE TABLE purposes (id integer PRIMARY KEY, name text NOT NULL UNIQUE);
CREATE TABLE product_purposes (
  product_id integer NOT NULL REFERENCES products,
  purpose_id integer NOT NULL REFERENCES purposes ON DELETE CASCADE
);
