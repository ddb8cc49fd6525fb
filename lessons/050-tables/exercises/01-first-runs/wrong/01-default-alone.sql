-- step: behaviour
-- says: a run without a start is refused
CREATE TABLE runs (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  model text NOT NULL,
  started_at timestamptz DEFAULT now(),
  accuracy numeric
);
