-- step: count
SELECT id, body
FROM reviews
WHERE title = ''
  AND body <> '';
