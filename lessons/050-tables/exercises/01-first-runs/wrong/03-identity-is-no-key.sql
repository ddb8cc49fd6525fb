-- step: behaviour
-- says: the same number twice is refused
CREATE TABLE runs (
  id integer GENERATED ALWAYS AS IDENTITY,
  model text NOT NULL,
  started_at timestamptz NOT NULL DEFAULT now(),
  accuracy numeric
);
