-- step: behaviour
-- says: id is the primary key
CREATE TABLE runs (
  id integer GENERATED ALWAYS AS IDENTITY UNIQUE,
  model text NOT NULL,
  started_at timestamptz NOT NULL DEFAULT now(),
  accuracy numeric
);
