-- step: behaviour
-- says: an accuracy is kept exactly
CREATE TABLE runs (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  model text NOT NULL,
  started_at timestamptz NOT NULL DEFAULT now(),
  accuracy real
);
