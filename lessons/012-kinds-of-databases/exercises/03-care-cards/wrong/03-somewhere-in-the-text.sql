-- step: behaviour
-- says: light inside another part
CREATE TABLE care_cards (
  product_id integer PRIMARY KEY REFERENCES products,
  notes      jsonb NOT NULL CHECK (notes::text LIKE '%"light"%')
);
