-- step: state
-- variant: on-the-edge
-- says: a succulent for exactly 10.00
UPDATE products SET price = price * 1.05 WHERE category_id = 9 AND price <= 10 AND NOT discontinued;
