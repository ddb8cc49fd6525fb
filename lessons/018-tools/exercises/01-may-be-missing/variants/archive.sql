-- fails for: a table of the same name in another schema
CREATE SCHEMA archive;
CREATE TABLE archive.orders (id integer PRIMARY KEY, note text, paid boolean);
