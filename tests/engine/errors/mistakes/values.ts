import type { Mistake } from './types.ts'

/** Grouping, types, values, constraints and other mistakes. */
export const values: readonly Mistake[] = [
  [
    'SELECT city, count(*) FROM customers',
    'city has many values in each group, and the result has room for one. Group by it, or aggregate it.',
    'SELECT city, count(*) FROM customers GROUP BY city',
  ],
  [
    'SELECT country, city, count(*) FROM customers GROUP BY country ORDER BY 3',
    'city has many values in each group, and the result has room for one. Group by it, or aggregate it.',
    'SELECT country, city, count(*) FROM customers GROUP BY country, city ORDER BY 3',
  ],
  [
    'SELECT c.city, count(*) FROM customers c WHERE c.id > 1',
    'c.city has many values in each group, and the result has room for one. Group by it, or aggregate it.',
    'SELECT c.city, count(*) FROM customers c WHERE c.id > 1 GROUP BY c.city',
  ],
  [
    'SELECT status FROM orders WHERE count(*) > 5',
    'WHERE chooses rows before they are grouped, so it knows no aggregates. Put this condition into HAVING, behind GROUP BY.',
    undefined,
  ],
  [
    'SELECT sum(count(*)) FROM orders',
    'An aggregate of an aggregate needs two steps: the inner one in a subquery, the outer one around it.',
    undefined,
  ],
  [
    'SELECT id FROM orders WHERE row_number() OVER () = 1',
    'Put the window function into a subquery or WITH query, give it a name there, and write the condition outside.',
    undefined,
  ],
  [
    'SELECT name FROM customers WHERE id',
    'WHERE needs a condition that is true or false, and this is integer. Compare it with something.',
    undefined,
  ],
  [
    'INSERT INTO categories (name, id) VALUES (99, now())',
    'Column id takes integer, and the value is timestamp with time zone. Cast it, or check that the values stand in the order of the columns.',
    undefined,
  ],
  [
    'SELECT CASE WHEN true THEN 1 ELSE now() END',
    'CASE brings timestamp with time zone in one place and integer in another. Cast one of them, so that all have one type.',
    undefined,
  ],
  ["SELECT '3,5'::numeric", "'3,5' cannot be read as numeric.", "SELECT '3.5'::numeric"],
  [
    "SELECT ''::integer",
    'An empty text cannot be read as integer. Where nothing is known write NULL.',
    undefined,
  ],
  [
    "SELECT date '18/06/2025'",
    'Write dates as year, month and day, so that nobody has to guess their order.',
    "SELECT date '2025-06-18'",
  ],
  [
    "SELECT date '18.06.2025'",
    'Write dates as year, month and day, so that nobody has to guess their order.',
    "SELECT date '2025-06-18'",
  ],
  [
    'SELECT price / weight_grams FROM products WHERE id < 0 OR 1 / (id - id) > 0',
    'A zero stands below the line in at least one row. nullif(x, 0) turns it into NULL.',
    undefined,
  ],
  [
    'SELECT price / (id - id) FROM products',
    'A zero stands below the line in at least one row. nullif(x, 0) turns it into NULL.',
    'SELECT price / nullif(id - id, 0) FROM products',
  ],
  [
    'SELECT price / quantity, 1 % (quantity - quantity) FROM products, inventory',
    'A zero stands below the line in at least one row. nullif(x, 0) turns it into NULL.',
    undefined,
  ],
  [
    'SELECT name FROM customers WHERE id = (SELECT customer_id FROM orders)',
    'The subquery behind = gives several rows. IN compares with all of them.',
    'SELECT name FROM customers WHERE id IN (SELECT customer_id FROM orders)',
  ],
  [
    "INSERT INTO categories VALUES (1, 'x')",
    'categories has a row with id = 1 already, and categories_pkey lets no second one in.',
    undefined,
  ],
  [
    "INSERT INTO products (id, sku, name, category_id, price) VALUES (999, 'x', 'x', 12345, 1)",
    'No row of categories has the value 12345 that category_id refers to.',
    undefined,
  ],
  ['DELETE FROM categories', 'Rows of products still refer to the row of categories with id = 6.', undefined],
  [
    'INSERT INTO categories (id) VALUES (99)',
    'Column name of categories must have a value in every row.',
    undefined,
  ],
  [
    'UPDATE products SET price = -1',
    'The rule products_price_check is CHECK (price >= 0::numeric).',
    undefined,
  ],
  [
    "CREATE TABLE t (c varchar(3)); INSERT INTO t VALUES ('abcd')",
    'There is room for 3 characters.',
    undefined,
  ],
  [
    'SELECT name FROM customers WHERE city = ‘Porto’',
    'These are typographic quotes from a text program. SQL needs the straight ones.',
    "SELECT name FROM customers WHERE city = 'Porto'",
  ],
  [
    'SELECT name FROM customers WHERE city = “Porto”',
    'These are typographic quotes from a text program. SQL needs the straight ones.',
    "SELECT name FROM customers WHERE city = 'Porto'",
  ],
  [
    'SELECT n FROM (SELECT nme AS n FROM customers) t',
    'Did you mean name?',
    'SELECT n FROM (SELECT name AS n FROM customers) t',
  ],
  [
    'WITH x AS (SELECT id FROM orders) SELECT iid FROM x',
    'Did you mean id?',
    'WITH x AS (SELECT id FROM orders) SELECT id FROM x',
  ],
  [
    'SELECT a.b.c FROM customers',
    'No table in FROM goes by the name b. Join it there before its columns are used.',
    undefined,
  ],
  ["SELECT 'ü😀', nme FROM customers", 'Did you mean name?', "SELECT 'ü😀', name FROM customers"],
  [
    "SELECT name FROM customers WHERE name LIEK 'A%'",
    'LIEK looks like LIKE with a slip of the pen.',
    "SELECT name FROM customers WHERE name LIKE 'A%'",
  ],
]
