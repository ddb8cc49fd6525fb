-- step: behaviour
-- says: a run without epochs is refused
CREATE TABLE runs (
  id integer PRIMARY KEY,
  model text NOT NULL,
  seed integer NOT NULL,
  epochs integer CHECK (epochs >= 1),
  accuracy numeric CHECK (accuracy BETWEEN 0 AND 1),
  UNIQUE (model, seed)
);
