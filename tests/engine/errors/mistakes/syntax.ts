import type { Mistake } from './types.ts'

/** Statements that cannot be read. */
export const syntax: readonly Mistake[] = [
  [
    'SELCT name FROM customers',
    'SELCT looks like SELECT with a slip of the pen.',
    'SELECT name FROM customers',
  ],
  [
    'SELECT name FORM customers',
    'FORM looks like FROM with a slip of the pen.',
    'SELECT name FROM customers',
  ],
  [
    'SELECT name FROM customers WEHRE id = 1',
    'WEHRE looks like WHERE with a slip of the pen.',
    'SELECT name FROM customers WHERE id = 1',
  ],
  [
    'SELECT name FROM customers WHRE id = 1',
    'WHRE looks like WHERE with a slip of the pen.',
    'SELECT name FROM customers WHERE id = 1',
  ],
  [
    'SELECT city, count(*) FROM customers GRUOP BY city',
    'GRUOP looks like GROUP with a slip of the pen.',
    'SELECT city, count(*) FROM customers GROUP BY city',
  ],
  [
    'SELECT name FROM customers ODER BY name',
    'ODER looks like ORDER with a slip of the pen.',
    'SELECT name FROM customers ORDER BY name',
  ],
  [
    'SELECT name FROM customers ORDER YB name',
    'YB looks like BY with a slip of the pen.',
    'SELECT name FROM customers ORDER BY name',
  ],
  [
    "INSRET INTO categories VALUES (99, 'x')",
    'INSRET looks like INSERT with a slip of the pen.',
    "INSERT INTO categories VALUES (99, 'x')",
  ],
  [
    'UPDAET products SET price = 1',
    'UPDAET looks like UPDATE with a slip of the pen.',
    'UPDATE products SET price = 1',
  ],
  ['DELTE FROM reviews', 'DELTE looks like DELETE with a slip of the pen.', 'DELETE FROM reviews'],
  ['CRAETE TABLE t (id int)', 'CRAETE looks like CREATE with a slip of the pen.', 'CREATE TABLE t (id int)'],
  ['CREATE TABEL t (id int)', 'TABEL looks like TABLE with a slip of the pen.', 'CREATE TABLE t (id int)'],
  [
    'SELECT name FROM customers LIMTI 5',
    'LIMTI looks like LIMIT with a slip of the pen.',
    'SELECT name FROM customers LIMIT 5',
  ],
  [
    'SELECT c.name FROM customers c LEFT JION orders o ON o.customer_id = c.id',
    'JION looks like JOIN with a slip of the pen.',
    'SELECT c.name FROM customers c LEFT JOIN orders o ON o.customer_id = c.id',
  ],
  [
    'SELECT c.name FROM customers c INNER JOIM orders o ON o.customer_id = c.id',
    'JOIM looks like JOIN with a slip of the pen.',
    'SELECT c.name FROM customers c INNER JOIN orders o ON o.customer_id = c.id',
  ],
  [
    'SELECT status, count(*) FROM orders GROUP BY status HAVIGN count(*) > 1',
    'HAVIGN looks like HAVING with a slip of the pen.',
    'SELECT status, count(*) FROM orders GROUP BY status HAVING count(*) > 1',
  ],
  [
    'SELECT id FROM orders UNOIN SELECT id FROM customers',
    'UNOIN looks like UNION with a slip of the pen.',
    'SELECT id FROM orders UNION SELECT id FROM customers',
  ],
  [
    'SELECT name FROM products WHERE price BETWEN 1 AND 5',
    'BETWEN looks like BETWEEN with a slip of the pen.',
    'SELECT name FROM products WHERE price BETWEEN 1 AND 5',
  ],
  [
    "INSERT INTO categories VALEUS (99, 'x')",
    'VALEUS looks like VALUES with a slip of the pen.',
    "INSERT INTO categories VALUES (99, 'x')",
  ],
  [
    'SELECT name FROM customers WHERE city IS NUL',
    'NUL looks like NULL with a slip of the pen.',
    'SELECT name FROM customers WHERE city IS NULL',
  ],
  [
    'SELECT name, FROM customers',
    'A comma stands before FROM, and nothing follows it.',
    'SELECT name FROM customers',
  ],
  [
    'SELECT name FROM customers GROUP BY name, ORDER BY name',
    'A comma stands before ORDER, and nothing follows it.',
    'SELECT name FROM customers GROUP BY name ORDER BY name',
  ],
  [
    'CREATE TABLE t (id int, name text,)',
    'A comma stands before ), and nothing follows it.',
    'CREATE TABLE t (id int, name text)',
  ],
  [
    'SELECT id name email FROM customers',
    'Perhaps a comma is missing before email.',
    'SELECT id, name, email FROM customers',
  ],
  [
    'SELECT count(*) sum(price) FROM products',
    'Perhaps a comma is missing before sum.',
    'SELECT count(*), sum(price) FROM products',
  ],
  [
    'CREATE TABLE t (id int name text)',
    'Perhaps a comma is missing before name.',
    'CREATE TABLE t (id int, name text)',
  ],
  [
    "INSERT INTO categories VALUES (98, 'x') (99, 'y')",
    'Perhaps a comma is missing before (.',
    "INSERT INTO categories VALUES (98, 'x'), (99, 'y')",
  ],
  [
    "INSERT INTO categories VALUES (99 'x')",
    "Perhaps a comma is missing before 'x'.",
    "INSERT INTO categories VALUES (99, 'x')",
  ],
  [
    "SELECT name FROM customers WHERE city = 'Porto",
    "A single quote is opened and never closed. A quote within a text is written twice: 'it''s'.",
    undefined,
  ],
  ['SELECT "name FROM customers', 'A double quote is opened and never closed.', undefined],
  [
    "SELECT string_to_array(sku, '-')[1] FROM products",
    'Where a place is taken from what a function gives, parentheses go around the call: (string_to_array(text, mark))[1].',
    "SELECT (string_to_array(sku, '-'))[1] FROM products",
  ],
  ['SELECT * categories', 'categories is a table: FROM stands before it.', 'SELECT * FROM categories'],
  [
    'SELECT count(*) customers WHERE id < 5',
    'customers is a table: FROM stands before it.',
    'SELECT count(*) FROM customers WHERE id < 5',
  ],
  ['SELECT count(* FROM customers', 'One ( is never closed.', undefined],
  [
    'SELECT name FROM customers WHERE (id = 1 OR (id = 2)',
    'One ( is never closed.',
    'SELECT name FROM customers WHERE (id = 1 OR (id = 2))',
  ],
  ['SELECT lower(name)) FROM customers', 'There is one ) more than there are (.', undefined],
  [
    'SELECT name FROM customers WHERE id IN (1, 2',
    'One ( is never closed.',
    'SELECT name FROM customers WHERE id IN (1, 2)',
  ],
  [
    'SELECT city FROM customers GROUP city',
    'GROUP is followed by BY.',
    'SELECT city FROM customers GROUP BY city',
  ],
  [
    'SELECT name FROM customers ORDER name',
    'ORDER is followed by BY.',
    'SELECT name FROM customers ORDER BY name',
  ],
  [
    'SELECT name FROM customers ORDER BY name WHERE id = 1',
    'WHERE stands before ORDER in a query.',
    undefined,
  ],
  [
    'SELECT city FROM customers HAVING count(*) > 1 GROUP BY city',
    'GROUP stands before HAVING in a query.',
    undefined,
  ],
  ['SELECT name FROM customers LIMIT 5 ORDER BY name', 'ORDER stands before LIMIT in a query.', undefined],
  [
    'SELECT name FROM customers\nSELECT id FROM orders',
    'A new statement begins with SELECT. End the one before it with a semicolon.',
    'SELECT name FROM customers;\nSELECT id FROM orders',
  ],
  [
    'CREATE TABLE order (id int)',
    'order is a word of SQL itself. As a name it needs double quotes everywhere; another name is easier.',
    'CREATE TABLE "order" (id int)',
  ],
  [
    'CREATE TABLE t (id int, user text)',
    'user is a word of SQL itself. As a name it needs double quotes everywhere; another name is easier.',
    'CREATE TABLE t (id int, "user" text)',
  ],
  [
    "INSERT INTO categories (id, name) VALUES (99, 'x', 1)",
    'There are more values than columns. Compare the list behind INSERT INTO with the values, one by one.',
    undefined,
  ],
  [
    'INSERT INTO categories (id, name) VALUES (99)',
    'There are more columns than values. Compare the list behind INSERT INTO with the values, one by one.',
    undefined,
  ],
  [
    "INSERT INTO categories (id, name) VALUES (98, 'a'), (99)",
    'The rows of VALUES have different numbers of values.',
    undefined,
  ],
  [
    'SELECT id, name FROM customers UNION SELECT id FROM orders',
    'The two queries that UNION joins have different numbers of columns.',
    undefined,
  ],
]
