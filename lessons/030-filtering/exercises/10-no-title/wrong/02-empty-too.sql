-- step: count
SELECT id, body
FROM reviews
WHERE coalesce(title, '') = ''
  AND body IS NOT NULL;
