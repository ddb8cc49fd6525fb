-- step: behaviour
-- says: no review has an empty title or body
CREATE TABLE review_examples (
  review_id integer PRIMARY KEY REFERENCES reviews ON DELETE CASCADE,
  text text NOT NULL CHECK (text <> ''),
  happy boolean NOT NULL,
  split text NOT NULL CHECK (split IN ('train', 'test'))
);
