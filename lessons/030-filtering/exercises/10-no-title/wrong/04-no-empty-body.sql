-- step: count
-- variant: empty-body
-- says: a review whose body is an empty text
SELECT id, body
FROM reviews
WHERE title IS NULL
  AND body <> '';
