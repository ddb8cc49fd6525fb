-- step: state
UPDATE products SET price = price * 1.05;
