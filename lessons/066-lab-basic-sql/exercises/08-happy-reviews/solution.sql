UPDATE reviews SET title = NULL WHERE title = '';
UPDATE reviews SET body = NULL WHERE body = '';

ALTER TABLE reviews
  ADD CONSTRAINT title_not_empty CHECK (title <> ''),
  ADD CONSTRAINT body_not_empty CHECK (body <> ''),
  ADD CONSTRAINT says_something CHECK (title IS NOT NULL OR body IS NOT NULL) NOT VALID;

CREATE TABLE review_examples (
  review_id integer PRIMARY KEY REFERENCES reviews ON DELETE CASCADE,
  text      text NOT NULL CHECK (text <> ''),
  happy     boolean NOT NULL,
  split     text NOT NULL CHECK (split IN ('train', 'test'))
);

INSERT INTO review_examples (review_id, text, happy, split)
SELECT id,
  CASE
    WHEN title IS NULL THEN body
    WHEN body IS NULL THEN title
    ELSE title || ': ' || body
  END,
  stars >= 4,
  CASE WHEN product_id % 5 = 0 THEN 'test' ELSE 'train' END
FROM reviews
WHERE stars <> 3 AND (title IS NOT NULL OR body IS NOT NULL);
