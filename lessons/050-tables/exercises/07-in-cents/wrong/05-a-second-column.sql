-- step: behaviour
-- says: shipping_cents is an integer and must be there
ALTER TABLE orders ADD COLUMN shipping_cents integer;
UPDATE orders SET shipping_cents = shipping * 100;
-- down
ALTER TABLE orders DROP COLUMN shipping_cents;
