-- step: order
SELECT name, category_id, price
FROM products
ORDER BY price DESC, name;
