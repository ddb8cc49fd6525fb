-- step: behaviour
-- says: no review has an empty title or body
DELETE FROM reviews WHERE title IS NULL AND body IS NULL;
UPDATE reviews SET title = NULL WHERE title = '';
UPDATE reviews SET body = NULL WHERE body = '';
CREATE TABLE review_examples (
  review_id integer PRIMARY KEY REFERENCES reviews ON DELETE CASCADE,
  text text NOT NULL, happy boolean NOT NULL, split text NOT NULL
);
INSERT INTO review_examples
SELECT id, CASE WHEN title IS NULL THEN body WHEN body IS NULL THEN title ELSE title || ': ' || body END,
  stars >= 4, CASE WHEN product_id % 5 = 0 THEN 'test' ELSE 'train' END
FROM reviews
WHERE stars <> 3 AND (title IS NOT NULL OR body IS NOT NULL);
