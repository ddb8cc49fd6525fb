CREATE TABLE suppliers (
  id            integer PRIMARY KEY,
  name          text NOT NULL,
  email         text UNIQUE,
  delivery_days integer NOT NULL CHECK (delivery_days >= 1)
);
