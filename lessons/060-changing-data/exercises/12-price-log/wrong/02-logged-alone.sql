-- step: state
-- says: In products
CREATE TABLE price_log (product_id integer, old_price numeric(8,2), new_price numeric(8,2));
INSERT INTO price_log SELECT id, price, price * 0.5 FROM products WHERE discontinued;
