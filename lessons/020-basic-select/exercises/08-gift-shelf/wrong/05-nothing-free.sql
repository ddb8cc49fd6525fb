-- step: count
-- variant: odd-gifts
SELECT sku, name, price
FROM products
WHERE category_id = 26 AND price > 0;
