-- step: count
-- variant: first-bonsai
-- says: a shop that sells a bonsai
SELECT id, name, category_id
FROM products
WHERE category_id IN (9, 10);
