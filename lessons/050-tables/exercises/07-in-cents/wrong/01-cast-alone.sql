-- step: behaviour
-- says: every order has its shipping in cents
ALTER TABLE orders ALTER COLUMN shipping TYPE integer;
ALTER TABLE orders RENAME COLUMN shipping TO shipping_cents;
-- down
ALTER TABLE orders RENAME COLUMN shipping_cents TO shipping;
ALTER TABLE orders ALTER COLUMN shipping TYPE numeric(6,2);
