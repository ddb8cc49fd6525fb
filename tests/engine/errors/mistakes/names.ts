import type { Mistake } from './types.ts'

/** Names and types that are misspelt or out of place. */
export const names: readonly Mistake[] = [
  ['SELECT name FROM custmers', 'Did you mean customers?', 'SELECT name FROM customers'],
  ['SELECT name FROM customer', 'Did you mean customers?', 'SELECT name FROM customers'],
  ['SELECT * FROM order_item', 'Did you mean order_items?', 'SELECT * FROM order_items'],
  ['DROP TABLE reviws', 'Did you mean reviews?', 'DROP TABLE reviews'],
  ['UPDATE prodcts SET price = 1', 'Did you mean products?', 'UPDATE products SET price = 1'],
  [
    'SELECT customers.name FROM customers c',
    'customers goes by its alias c in this statement.',
    'SELECT c.name FROM customers c',
  ],
  [
    'SELECT o.id, c.name FROM orders o',
    'No table in FROM goes by the name c. Join it there before its columns are used.',
    undefined,
  ],
  [
    'SELECT customers.name FROM orders',
    'No table in FROM goes by the name customers. Join it there before its columns are used.',
    undefined,
  ],
  ['SELECT custmers.name FROM customers', 'Did you mean customers?', 'SELECT customers.name FROM customers'],
  ['SELECT nme FROM customers', 'Did you mean name?', 'SELECT name FROM customers'],
  ['SELECT c.nme FROM customers c', 'Did you mean name?', 'SELECT c.name FROM customers c'],
  [
    'SELECT emial, city FROM customers WHERE id = 1',
    'Did you mean email?',
    'SELECT email, city FROM customers WHERE id = 1',
  ],
  ['SELECT customerid FROM orders', 'Did you mean customer_id?', 'SELECT customer_id FROM orders'],
  [
    "INSERT INTO categories (id, nam) VALUES (99, 'x')",
    'Did you mean name?',
    "INSERT INTO categories (id, name) VALUES (99, 'x')",
  ],
  ['UPDATE products SET prize = 5', 'Did you mean price?', 'UPDATE products SET price = 5'],
  [
    'SELECT price FROM customers',
    'price is a column of products, which this statement does not read: join it in FROM.',
    undefined,
  ],
  [
    'SELECT * FROM order_items WHERE id = 46',
    'order_items has no column id. Its columns are order_id, line, product_id, quantity, unit_price.',
    undefined,
  ],
  [
    'SELECT name FROM customers WHERE city = "Porto"',
    'Double quotes make a name, so PostgreSQL looks for a column called "Porto". Text stands in single quotes.',
    "SELECT name FROM customers WHERE city = 'Porto'",
  ],
  [
    'SELECT name FROM customers WHERE city = "New York"',
    'Double quotes make a name, so PostgreSQL looks for a column called "New York". Text stands in single quotes.',
    "SELECT name FROM customers WHERE city = 'New York'",
  ],
  [
    'SELECT name FROM customers WHERE city = Oporto',
    'Without quotes Oporto is a name, and no column is called so. If it is meant as text, it stands in single quotes.',
    "SELECT name FROM customers WHERE city = 'Oporto'",
  ],
  [
    "SELECT CASE WHEN price < 5 THEN cheap ELSE 'dear' END FROM products",
    'Without quotes cheap is a name, and no column is called so. If it is meant as text, it stands in single quotes.',
    "SELECT CASE WHEN price < 5 THEN 'cheap' ELSE 'dear' END FROM products",
  ],
  [
    "INSERT INTO categories (id, name) VALUES (98, 'Buckets'), (99, Ponds)",
    'Without quotes Ponds is a name, and no column is called so. If it is meant as text, it stands in single quotes.',
    "INSERT INTO categories (id, name) VALUES (98, 'Buckets'), (99, 'Ponds')",
  ],
  ['SELECT "Name" FROM customers', 'Did you mean name?', 'SELECT name FROM customers'],
  [
    'SELECT price * 2 AS twice FROM products WHERE twice > 100',
    'twice is an alias of the SELECT list, and WHERE is worked out before SELECT. Repeat the expression there, or filter outside of a subquery.',
    'SELECT price * 2 AS twice FROM products WHERE (price * 2) > 100',
  ],
  [
    'SELECT status, count(*) AS n FROM orders GROUP BY status HAVING n > 5',
    'n is an alias of the SELECT list, and HAVING is worked out before SELECT. Repeat the expression there, or filter outside of a subquery.',
    'SELECT status, count(*) AS n FROM orders GROUP BY status HAVING (count(*)) > 5',
  ],
  [
    'SELECT status, count(*) AS n FROM orders WHERE n > 5 GROUP BY status',
    'n is an alias of an aggregate, which is known only after WHERE. Conditions on it go to HAVING, with the aggregate written out.',
    undefined,
  ],
  ['SELECT DISTICT city FROM customers', 'Did you mean DISTINCT?', 'SELECT DISTINCT city FROM customers'],
  ['SELECT lenght(name) FROM customers', 'Did you mean length?', 'SELECT length(name) FROM customers'],
  ['SELECT uper(name) FROM customers', 'Did you mean upper?', 'SELECT upper(name) FROM customers'],
  ['SELECT coutn(*) FROM customers', 'Did you mean count?', 'SELECT count(*) FROM customers'],
  [
    'SELECT round(1.5::float8, 1)',
    'round exists, but not for (double precision, integer). It is called as round(numeric, digits) → numeric.',
    undefined,
  ],
  [
    'SELECT sum(name) FROM customers',
    'sum exists, but not for (text). It is called as sum(number) → number.',
    undefined,
  ],
  [
    'SELECT length(5)',
    'length exists, but not for (integer). It is called as length(text) → integer.',
    undefined,
  ],
  ["SELECT '5'::intger", 'Did you mean integer?', "SELECT '5'::integer"],
  ['CREATE TABLE t (name txt)', 'Did you mean text?', 'CREATE TABLE t (name text)'],
  ['CREATE TABLE publc.t (id int)', 'Did you mean public?', 'CREATE TABLE public.t (id int)'],
  ["SELECT * FROM customers WHERE id = 'abc'", "'abc' cannot be read as integer.", undefined],
  [
    'SELECT * FROM customers WHERE city = 5',
    'text = integer does not go together. Cast one side, so that both have one type.',
    "SELECT * FROM customers WHERE city = '5'",
  ],
  [
    'SELECT * FROM orders WHERE id = status',
    'integer = text does not go together. Cast one side, so that both have one type.',
    undefined,
  ],
  [
    "SELECT * FROM products WHERE name % 'lavendar'",
    'Between texts % is an operator of the extension pg_trgm. CREATE EXTENSION pg_trgm brings it.',
    undefined,
  ],
]
