SELECT id, body
FROM reviews
WHERE title = NULL
  AND body <> NULL;
