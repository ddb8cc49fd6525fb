-- step: state
-- variant: cheap
-- says: a product that costs less than a euro
UPDATE products
SET price = round(price * 1.1, 2)
WHERE category_id = 6 AND NOT discontinued AND price >= 1;
