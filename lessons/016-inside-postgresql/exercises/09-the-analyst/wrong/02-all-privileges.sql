-- step: behaviour
-- says: may not change a price
CREATE ROLE analyst;
GRANT ALL ON products, categories, order_items TO analyst;
