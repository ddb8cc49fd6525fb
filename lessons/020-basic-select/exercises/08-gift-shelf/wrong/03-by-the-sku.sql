-- step: count
-- variant: other-sku
-- says: a gift whose SKU does not begin with GI
SELECT sku, name, price
FROM products
WHERE sku LIKE 'GI%';
