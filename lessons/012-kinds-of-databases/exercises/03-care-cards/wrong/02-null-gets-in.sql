-- step: behaviour
-- says: without notes
CREATE TABLE care_cards (
  product_id integer PRIMARY KEY REFERENCES products,
  notes      jsonb CHECK (notes ? 'light')
);
