-- step: behaviour
-- says: a second supplier with the same number
CREATE TABLE suppliers (
  id            integer NOT NULL,
  name          text NOT NULL,
  email         text UNIQUE,
  delivery_days integer NOT NULL CHECK (delivery_days >= 1)
);
