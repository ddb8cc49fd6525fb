-- step: behaviour
-- says: where guests are not told there are 0
CREATE TABLE workshops (
  id integer PRIMARY KEY, title text NOT NULL, starts_at timestamptz NOT NULL, places integer NOT NULL CHECK (places >= 1)
);
CREATE TABLE bookings (
  workshop_id integer REFERENCES workshops ON DELETE CASCADE,
  customer_id integer REFERENCES customers,
  guests integer NOT NULL CHECK (guests >= 0),
  PRIMARY KEY (workshop_id, customer_id)
);
