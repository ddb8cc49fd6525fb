-- step: state
-- variant: empty-texts
-- says: a review whose texts are empty
DELETE FROM reviews
WHERE stars = 1 AND coalesce(title, '') = '' AND coalesce(body, '') = '';
