-- step: count
-- variant: odd-gifts
-- says: a gift that is discontinued
SELECT sku, name, price
FROM products
WHERE category_id = 26 AND NOT discontinued;
