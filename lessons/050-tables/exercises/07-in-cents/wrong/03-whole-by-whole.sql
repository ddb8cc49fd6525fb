-- step: state
-- says: orders does not hold the rows of before
ALTER TABLE orders ALTER COLUMN shipping TYPE integer USING shipping * 100;
ALTER TABLE orders RENAME COLUMN shipping TO shipping_cents;
-- down
ALTER TABLE orders RENAME COLUMN shipping_cents TO shipping;
ALTER TABLE orders ALTER COLUMN shipping TYPE numeric(6,2) USING shipping / 100;
