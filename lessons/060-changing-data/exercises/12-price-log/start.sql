CREATE TABLE price_log (
  product_id integer,
  old_price  numeric(8,2),
  new_price  numeric(8,2)
);
