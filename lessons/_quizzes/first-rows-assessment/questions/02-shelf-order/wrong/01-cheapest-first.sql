-- step: order
SELECT name, category_id, price
FROM products
ORDER BY category_id, price, name;
