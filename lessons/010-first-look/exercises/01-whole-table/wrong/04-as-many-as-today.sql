-- step: count
-- variant: new-category
-- says: a shop with more categories than today
SELECT *
FROM categories
LIMIT 27;
