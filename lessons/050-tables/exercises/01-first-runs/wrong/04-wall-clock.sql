-- step: behaviour
-- says: as a point in time
CREATE TABLE runs (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  model text NOT NULL,
  started_at timestamp NOT NULL DEFAULT now(),
  accuracy numeric
);
