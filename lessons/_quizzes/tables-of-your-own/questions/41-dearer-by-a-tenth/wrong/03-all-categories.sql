-- step: state
UPDATE products
SET price = round(price * 1.1, 2)
WHERE NOT discontinued;
