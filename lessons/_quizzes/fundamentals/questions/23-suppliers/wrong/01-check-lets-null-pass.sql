-- step: behaviour
-- says: without a number of days
CREATE TABLE suppliers (
  id            integer PRIMARY KEY,
  name          text NOT NULL,
  email         text UNIQUE,
  delivery_days integer CHECK (delivery_days >= 1)
);
