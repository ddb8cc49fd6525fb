-- step: state
DELETE FROM reviews
WHERE stars = 1 AND (title IS NULL OR body IS NULL);
