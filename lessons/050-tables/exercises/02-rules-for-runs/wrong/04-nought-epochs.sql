-- step: behaviour
-- says: 0 epochs are refused
CREATE TABLE runs (
  id integer PRIMARY KEY,
  model text NOT NULL,
  seed integer NOT NULL,
  epochs integer NOT NULL CHECK (epochs >= 0),
  accuracy numeric CHECK (accuracy BETWEEN 0 AND 1),
  UNIQUE (model, seed)
);
