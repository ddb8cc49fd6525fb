-- step: behaviour
-- says: a run without an accuracy is accepted
CREATE TABLE runs (
  id integer PRIMARY KEY,
  model text NOT NULL,
  seed integer NOT NULL,
  epochs integer NOT NULL CHECK (epochs >= 1),
  accuracy numeric NOT NULL CHECK (accuracy BETWEEN 0 AND 1),
  UNIQUE (model, seed)
);
