CREATE TABLE accounts (
  id integer PRIMARY KEY,
  owner text NOT NULL UNIQUE,
  balance integer NOT NULL
);
INSERT INTO accounts VALUES (1, 'ana', 100), (2, 'bao', 100), (3, 'cai', 100);
CREATE TABLE jobs (
  id integer PRIMARY KEY,
  task text NOT NULL,
  state text NOT NULL DEFAULT 'waiting'
);
INSERT INTO jobs (id, task)
VALUES (1, 'train model 7'), (2, 'train model 8'), (3, 'embed articles'), (4, 'score leads');
CREATE TABLE shifts (
  engineer text PRIMARY KEY,
  on_call boolean NOT NULL
);
INSERT INTO shifts VALUES ('dora', true), ('emil', true);
