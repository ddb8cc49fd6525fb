-- step: error
UPDATE reviews SET title = NULL WHERE title = '';
UPDATE reviews SET body = NULL WHERE body = '';
CREATE TABLE review_examples (
  review_id integer PRIMARY KEY REFERENCES reviews ON DELETE CASCADE,
  text text NOT NULL CHECK (text <> ''),
  happy boolean NOT NULL,
  split text NOT NULL CHECK (split IN ('train', 'test'))
);
INSERT INTO review_examples
SELECT id, title || ': ' || body, stars >= 4, CASE WHEN product_id % 5 = 0 THEN 'test' ELSE 'train' END
FROM reviews
WHERE stars <> 3 AND (title IS NOT NULL OR body IS NOT NULL);
