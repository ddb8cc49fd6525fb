-- step: state
CREATE TABLE price_log (product_id integer, old_price numeric(8,2), new_price numeric(8,2));
WITH changed AS (
  UPDATE products SET price = price * 0.5 WHERE discontinued RETURNING id, price
)
INSERT INTO price_log SELECT id, price, price FROM changed;
