-- step: behaviour
-- says: accuracies of 0 and 1 and one epoch are accepted
CREATE TABLE runs (
  id integer PRIMARY KEY,
  model text NOT NULL UNIQUE,
  seed integer NOT NULL UNIQUE,
  epochs integer NOT NULL CHECK (epochs >= 1),
  accuracy numeric CHECK (accuracy BETWEEN 0 AND 1)
);
