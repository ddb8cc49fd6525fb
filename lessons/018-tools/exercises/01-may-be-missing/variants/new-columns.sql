-- fails for: columns that were added later, and a table with a longer name
ALTER TABLE orders ADD COLUMN gift text, ADD COLUMN boxes integer NOT NULL DEFAULT 1;
CREATE TABLE orders_old (id integer PRIMARY KEY, coupon text);
