-- step: state
CREATE TABLE price_log (product_id integer, old_price numeric(8,2), new_price numeric(8,2));
WITH changed AS (
  UPDATE products SET price = price * 0.5 RETURNING id, old.price AS old_price, new.price AS new_price
)
INSERT INTO price_log SELECT id, old_price, new_price FROM changed;
