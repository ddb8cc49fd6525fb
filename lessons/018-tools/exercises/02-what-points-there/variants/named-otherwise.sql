-- fails for: a rule with a name of its own, and two keys of one table
CREATE TABLE gifts (
  id   integer PRIMARY KEY,
  giver integer CONSTRAINT who_gives REFERENCES customers,
  taker integer CONSTRAINT who_gets REFERENCES customers,
  customer_id integer REFERENCES products
);
