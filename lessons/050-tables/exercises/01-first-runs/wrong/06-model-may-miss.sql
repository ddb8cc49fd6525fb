-- step: behaviour
-- says: a run without a model is refused
CREATE TABLE runs (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  model text,
  started_at timestamptz NOT NULL DEFAULT now(),
  accuracy numeric
);
