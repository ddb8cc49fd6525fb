-- good for: patterns that LIKE can't tell, such as word ends
SELECT sku, name
FROM products
WHERE name ~* 'tomato';
