-- step: state
UPDATE products
SET price = price + 10
WHERE category_id = 6 AND NOT discontinued;
