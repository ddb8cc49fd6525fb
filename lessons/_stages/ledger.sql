CREATE TABLE accounts (
  id integer PRIMARY KEY,
  owner text NOT NULL UNIQUE,
  balance integer NOT NULL
);
INSERT INTO accounts VALUES (1, 'ana', 100), (2, 'bao', 100), (3, 'cai', 100);
CREATE TABLE transfers (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  from_owner text NOT NULL REFERENCES accounts (owner),
  to_owner text NOT NULL REFERENCES accounts (owner),
  amount integer NOT NULL CHECK (amount > 0)
);
CREATE TABLE shifts (
  engineer text PRIMARY KEY,
  on_call boolean NOT NULL
);
INSERT INTO shifts VALUES ('dora', true), ('emil', true);
