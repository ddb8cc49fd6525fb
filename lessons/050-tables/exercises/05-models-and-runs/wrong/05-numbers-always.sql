-- step: behaviour
-- says: a model, a run and its metrics are accepted
CREATE TABLE models (name text PRIMARY KEY);
CREATE TABLE runs (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  model text NOT NULL REFERENCES models
);
CREATE TABLE metrics (
  run_id integer REFERENCES runs ON DELETE CASCADE,
  step integer,
  loss double precision NOT NULL,
  PRIMARY KEY (run_id, step)
);
