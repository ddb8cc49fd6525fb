-- step: state
CREATE TABLE price_log (product_id integer, old_price numeric(8,2), new_price numeric(8,2));
UPDATE products SET price = price * 0.5 WHERE discontinued;
INSERT INTO price_log SELECT id, price * 2, price FROM products WHERE discontinued;
