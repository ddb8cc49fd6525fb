-- step: behaviour
-- says: a run is accepted with its model alone
CREATE TABLE runs (
  id integer PRIMARY KEY,
  model text NOT NULL,
  started_at timestamptz NOT NULL DEFAULT now(),
  accuracy numeric
);
