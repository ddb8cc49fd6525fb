CREATE TABLE care_cards (
  product_id integer PRIMARY KEY REFERENCES products,
  notes      jsonb NOT NULL CHECK (notes ? 'light')
);
