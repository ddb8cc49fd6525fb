-- step: behaviour
-- says: the service may read orders
CREATE TABLE customer_features (customer_id integer PRIMARY KEY REFERENCES customers, orders_so_far integer NOT NULL);
CREATE ROLE feature_writers;
GRANT SELECT ON orders TO feature_writers;
GRANT SELECT (id, joined_at) ON customers TO feature_writers;
GRANT SELECT, INSERT, UPDATE ON customer_features TO feature_writers;
CREATE ROLE feature_service LOGIN;
GRANT feature_service TO feature_writers;
