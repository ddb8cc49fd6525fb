-- step: behaviour
-- says: may read the three tables
CREATE ROLE analyst;
GRANT SELECT ON order_items TO analyst;
