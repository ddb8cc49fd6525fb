-- step: behaviour
-- says: a workshop whose number of places is NULL is refused
CREATE TABLE workshops (
  id integer PRIMARY KEY, title text NOT NULL, starts_at timestamptz NOT NULL, places integer CHECK (places >= 1)
);
CREATE TABLE bookings (
  workshop_id integer REFERENCES workshops ON DELETE CASCADE,
  customer_id integer REFERENCES customers,
  guests integer NOT NULL DEFAULT 0 CHECK (guests >= 0),
  PRIMARY KEY (workshop_id, customer_id)
);
