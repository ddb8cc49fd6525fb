-- step: state
DELETE FROM reviews
WHERE stars = 1 AND title = NULL AND body = NULL;
