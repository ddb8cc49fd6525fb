-- step: behaviour
-- says: the same number
CREATE TABLE loans (
  id          integer NOT NULL,
  customer_id integer REFERENCES customers,
  product_id  integer REFERENCES products,
  lent_on     date NOT NULL DEFAULT current_date,
  due_on      date NOT NULL,
  CHECK (due_on > lent_on),
  PRIMARY KEY (customer_id, product_id)
);
