-- step: behaviour
-- says: no review has an empty title or body
CREATE TABLE review_examples (
  review_id integer PRIMARY KEY REFERENCES reviews ON DELETE CASCADE,
  text text NOT NULL CHECK (text <> ''),
  happy boolean NOT NULL,
  split text NOT NULL CHECK (split IN ('train', 'test'))
);
INSERT INTO review_examples
SELECT id, CASE WHEN title IS NULL THEN body WHEN body IS NULL THEN title ELSE title || ': ' || body END,
  stars > 2, CASE WHEN product_id % 5 = 0 THEN 'test' ELSE 'train' END
FROM reviews
WHERE title <> '' OR body <> '';
