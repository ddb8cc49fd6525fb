-- step: behaviour
-- says: begins today
CREATE TABLE loans (
  id          integer PRIMARY KEY,
  customer_id integer NOT NULL REFERENCES customers,
  product_id  integer NOT NULL REFERENCES products,
  lent_on     date NOT NULL,
  due_on      date NOT NULL,
  CHECK (due_on > lent_on)
);
