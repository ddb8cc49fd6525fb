-- step: count
-- variant: twins
-- says: two products that look the same
SELECT DISTINCT name, category_id, price
FROM products
ORDER BY category_id, price DESC, name;
