-- step: behaviour
-- says: accuracies of 0 and 1 and one epoch are accepted
CREATE TABLE runs (
  id integer PRIMARY KEY,
  model text NOT NULL,
  seed integer NOT NULL,
  epochs integer NOT NULL CHECK (epochs >= 1),
  accuracy numeric CHECK (accuracy > 0 AND accuracy < 1),
  UNIQUE (model, seed)
);
