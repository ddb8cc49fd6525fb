-- step: behaviour
-- says: every order has its shipping in cents
ALTER TABLE orders ALTER COLUMN shipping TYPE integer USING shipping::integer * 100;
ALTER TABLE orders RENAME COLUMN shipping TO shipping_cents;
-- down
ALTER TABLE orders RENAME COLUMN shipping_cents TO shipping;
ALTER TABLE orders ALTER COLUMN shipping TYPE numeric(6,2) USING shipping / 100.0;
