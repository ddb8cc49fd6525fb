SELECT id, body
FROM reviews
WHERE title IS NULL
  AND body IS NOT NULL;
