-- step: state
UPDATE products SET price = price + 5 WHERE category_id = 9 AND price < 10 AND NOT discontinued;
