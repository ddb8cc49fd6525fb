-- step: behaviour
-- says: notes can be searched as a document
CREATE TABLE care_cards (
  product_id integer PRIMARY KEY REFERENCES products,
  notes      text NOT NULL CHECK (notes::jsonb ? 'light')
);
