DELETE FROM reviews
WHERE stars = 1 AND title IS NULL AND body IS NULL;
