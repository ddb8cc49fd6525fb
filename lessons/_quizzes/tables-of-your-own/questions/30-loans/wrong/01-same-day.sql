-- step: behaviour
-- says: on the day it begins
CREATE TABLE loans (
  id          integer PRIMARY KEY,
  customer_id integer NOT NULL REFERENCES customers,
  product_id  integer NOT NULL REFERENCES products,
  lent_on     date NOT NULL DEFAULT current_date,
  due_on      date NOT NULL,
  CHECK (due_on >= lent_on)
);
