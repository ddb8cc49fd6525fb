-- step: behaviour
-- says: both without an email address
CREATE TABLE suppliers (
  id            integer PRIMARY KEY,
  name          text NOT NULL,
  email         text NOT NULL UNIQUE,
  delivery_days integer NOT NULL CHECK (delivery_days >= 1)
);
