-- step: state
DELETE FROM reviews
WHERE title IS NULL AND body IS NULL;
