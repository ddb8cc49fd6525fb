-- step: behaviour
-- says: a pair without a purpose is refused
CREATE TABLE purposes (id integer PRIMARY KEY, name text NOT NULL UNIQUE);
CREATE TABLE product_purposes (
  product_id integer REFERENCES products,
  purpose_id integer REFERENCES purposes ON DELETE CASCADE,
  UNIQUE (product_id, purpose_id)
);
