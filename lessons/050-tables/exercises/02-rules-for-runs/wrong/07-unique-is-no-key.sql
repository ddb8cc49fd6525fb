-- step: behaviour
-- says: id is the primary key
CREATE TABLE runs (
  id integer UNIQUE,
  model text NOT NULL,
  seed integer NOT NULL,
  epochs integer NOT NULL CHECK (epochs >= 1),
  accuracy numeric CHECK (accuracy BETWEEN 0 AND 1),
  UNIQUE (model, seed)
);
