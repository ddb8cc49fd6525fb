-- step: count
SELECT sku, name, price
FROM products;
