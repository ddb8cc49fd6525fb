import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { stepsOf } from '#core/steps/plan.ts'
import { mostStepRows } from '#core/steps/types.ts'
import { decodeRows } from '#core/result/wire.ts'
import type { Engine } from '#engine/engine.ts'
import { stepsText } from '#ui/steps/messages.ts'
import { openEngine } from '#tools/engine/open.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine('shop')
})
afterAll(() => engine.close())
beforeEach(() => engine.reset())

const rowsOf = async (sql: string) => decodeRows((await engine.inspect(sql)).rows)

const shapes: [sql: string, clauses: string][] = [
  ['select 1', 'select'],
  ['select 1 as from', 'select'],
  ["select 'a', 2 where false", 'select'],
  ['select * from products', 'from select'],
  ['select name from products where price > 20', 'from where select'],
  ['select name -- the name\nfrom products -- all\nwhere price > 20 -- dear\n;', 'from where select'],
  ['select name, /* , from */ price from products where weight_grams > 100', 'from where select'],
  ['select p.name from products p where p.weight_grams is distinct from 5', 'from where select'],
  ['select weight_grams is not distinct from 5 from products', 'from select'],
  ['select extract(year from released_on) as year from products', 'from select'],
  ["select trim(both 'a' from name) from products", 'from select'],
  ['select array[id, 2], name from products order by id', 'from select order'],
  ['select name from products order by price desc, id limit 5', 'from select order limit'],
  ['select name from products order by 1 offset 3', 'from select order limit'],
  ['select name from products order by 1 limit 4 offset 3', 'from select order limit'],
  ['select name from products order by price fetch first 3 rows with ties', 'from select order limit'],
  ['select name from products order by price, id fetch first 3 rows only', 'from select order limit'],
  ['select name from products order by id offset 2 rows fetch next row only', 'from select order limit'],
  ['select name from products order by id limit all', 'from select order limit'],
  ['select id from products order by id limit 0', 'from select order limit'],
  ['select distinct city from customers', 'from select distinct'],
  ['select distinct city, country from customers order by 1 nulls first, 2', 'from select distinct order'],
  ['select all city from customers where newsletter', 'from where select'],
  [
    'select distinct on (customer_id) customer_id, id from orders order by customer_id, ordered_at desc',
    'from select order distinct',
  ],
  ['select count(*) from orders', 'from group select'],
  ['select count(*) filter (where shipped_at is null), max(shipping) from orders', 'from group select'],
  ['select status, count(*) from orders group by status', 'from pile group select'],
  ['select status s, count(*) from orders group by s', 'from pile group select'],
  ['select status, count(*) from orders group by 1 order by 2 desc, 1', 'from pile group select order'],
  ['select lower(city) as city, count(*) from customers group by customers.city', 'from pile group select'],
  [
    "select date_trunc('month', ordered_at) as month, sum(shipping) from orders where coupon is null group by month having sum(shipping) > 10 order by month",
    'from where pile group having select order',
  ],
  ['select status from orders group by status having count(*) > 40', 'from pile group having select'],
  ['select 1 from orders having count(*) > 3', 'from group having select'],
  ['select status, coupon, count(*) from orders group by rollup (status, coupon)', 'from group select'],
  [
    'select status, coupon, count(*) from orders group by grouping sets ((status), (coupon), ())',
    'from group select',
  ],
  ['select status, count(*) from orders group by distinct status', 'from group select'],
  [
    'select c.name, count(o.id) from customers c left join orders o on o.customer_id = c.id group by c.id, c.name order by 2 desc, 1 limit 3',
    'from join pile group select order limit',
  ],
  ['select id, rank() over (order by price) from products', 'from window select'],
  [
    'select id, sum(price) over w, avg(price) over w from products window w as (partition by category_id order by id) order by id',
    'from window select order',
  ],
  [
    'select status, count(*), sum(count(*)) over (order by status) from orders group by status',
    'from pile group window select',
  ],
  [
    'select sum(count(*)) over (), status, count(*) from orders group by 2 order by 2',
    'from pile group window select order',
  ],
  [
    'select * from orders o join order_items i on i.order_id = o.id where i.quantity > 2',
    'from join where select',
  ],
  ['select * from orders natural join payments', 'from join select'],
  [
    'select c.name, p.name from customers c inner join orders o on o.customer_id = c.id left outer join order_items i on i.order_id = o.id full join products as p on p.id = i.product_id where c.id < 5',
    'from join join join where select',
  ],
  [
    "select * from customers a cross join categories b join products p on left(p.sku, 1) = 'X'",
    'from join join select',
  ],
  [
    'select * from customers c join (orders o join payments y on y.order_id = o.id) on o.customer_id = c.id',
    'from join select',
  ],
  [
    'select * from customers c join orders o join payments y on y.order_id = o.id on o.customer_id = c.id',
    'from select',
  ],
  [
    'select * from (customers c join orders o on o.customer_id = c.id) join payments y on y.order_id = o.id',
    'from join select',
  ],
  [
    'select * from categories a, categories b join products p on p.category_id = b.id where a.id = 1',
    'from join where select',
  ],
  [
    'select * from orders o join payments using (id) join lateral (select o.id as n) l on l.n = o.id',
    'from join join select',
  ],
  [
    'select c.name from customers c where not exists (select from orders o where o.customer_id = c.id) order by 1',
    'from where select order',
  ],
  [
    'select name from products where id in (select product_id from reviews where stars = 5)',
    'from where select',
  ],
  ['select (select max(id) from orders), count(*) from customers', 'from group select'],
  [
    'select (select count(*) from orders o where o.customer_id = c.id) from customers c where c.id < 9',
    'from where select',
  ],
  [
    'select p.name, r.* from products p, lateral (select stars from reviews r where r.product_id = p.id limit 1) r',
    'from select',
  ],
  ['select n from generate_series(1, 10) as t(n) where n % 3 = 0', 'from where select'],
  ['with big as (select * from orders where shipping > 5) select status from big', 'from select'],
  [
    'with a(x) as (values (1), (2), (null)), b as materialized (select 2 as y) select x from a left join b on y = x where x > 1',
    'from join where select',
  ],
  [
    'with recursive t(n) as (select 1 union all select n + 1 from t where n < 5) search depth first by n set o select n from t order by o',
    'from select order',
  ],
  ['select id from orders union select id from products', 'arm arm combine'],
  [
    'select city from customers where city is not null except select city from customers where newsletter order by 1 limit 3',
    'arm arm combine order limit',
  ],
  [
    '(select id from orders order by id limit 2) union all (select id from products order by id limit 2) intersect select 1',
    'arm arm arm combine',
  ],
  ['with a as (select 1 as n) (select n from a) union all select 2', 'arm arm combine'],
  ['values (1, 2), (3, 4) order by 1 desc', 'select order'],
  ['table categories', 'select'],
  ['(select id from products)', 'select'],
  ['select from products where id < 3', 'from where select'],
  [
    'select category_id, array_agg(name order by id) from products group by category_id',
    'from pile group select',
  ],
  ['select 1; select name from products where discontinued;', 'from where select'],
]

const toText = (row: unknown[]): string => JSON.stringify(row)
const survivors = (rows: unknown[][]): string[] =>
  rows.filter((row) => row.at(-1) === 't').map((row) => toText(row.slice(0, -1)))

test.each(shapes)('%s', async (sql, clauses) => {
  const tree = await engine.parse(sql)
  const plans = stepsOf(tree) ?? []
  expect(plans.map(({ clause }) => clause).join(' ')).toBe(clauses)
  const steps = await engine.takeApart(sql)
  expect(steps.filter(({ refused }) => refused)).toEqual([])
  const last = tree.statements.at(-1)
  const own = (await rowsOf(sql.slice(last?.from, last?.to))).map(toText)
  for (const { sql: shown, marks } of plans.at(-1)?.queries ?? []) {
    const rows = await rowsOf(shown)
    const result = marks === 'kept' ? survivors(rows) : rows.map(toText)
    const inOrder = plans.some(({ clause }) => clause === 'order')
    const sorted = (texts: string[]) => (inOrder ? texts : texts.toSorted())
    if (own.length <= mostStepRows) expect(sorted(result)).toEqual(sorted(own))
    else {
      expect(result).toHaveLength(mostStepRows)
      expect(result.filter((row) => !own.includes(row))).toEqual([])
    }
  }
})

test('each join is a step of its own, on what the ones before it made', async () => {
  const data = 'with a(x) as (values (1), (2), (3)), b(y) as (values (1), (1)), c(z) as (values (2), (9)) '
  const steps = await engine.takeApart(
    `${data} select * from a left join b on y = x join c on z >= x full join (values (7)) d(w) on w = z`,
  )
  expect(steps.map(({ clause, written, counts }) => [clause, written, counts.kept])).toEqual([
    ['from', 'a', 3],
    ['join', 'left join b on y = x', 4],
    ['join', 'join c on z >= x', 7],
    ['join', 'full join (values (7)) d(w) on w = z', 8],
    ['select', '*', 8],
  ])
  expect(steps.map(({ columns }) => columns.map(({ name }) => name).join(''))).toEqual([
    'x',
    'xy',
    'xyz',
    'xyzw',
    'xyzw',
  ])
  expect(steps.map((step, at) => stepsText.keyword(step, at)).slice(0, 4)).toEqual([
    'FROM',
    'LEFT JOIN',
    'JOIN',
    'FULL JOIN',
  ])
  expect(steps.map(stepsText.sentence)[1]).toBe(
    'LEFT JOIN makes a row of each pair that fits, and keeps the rows on its left that have no partner: 4 rows.',
  )
})

test('rows that WHERE drops are told from those for which it is unknown', async () => {
  const sql = 'select * from (values (1), (2), (null)) as t(n) where n > 1'
  const where = (await engine.takeApart(sql)).find(({ clause }) => clause === 'where')
  expect(where).toMatchObject({
    written: 'n > 1',
    counts: { kept: 1, dropped: 1, unknown: 1 },
    rows: [
      { cells: ['1'], fate: 'dropped' },
      { cells: ['2'], fate: 'kept' },
      { cells: [null], fate: 'unknown' },
    ],
  })
})

test('a large group does not hide the others', async () => {
  const steps = await engine.takeApart('select status, count(*) from orders group by status')
  const pile = steps.find(({ clause }) => clause === 'pile')
  expect(pile?.piles).toBe(6)
  expect(new Set(pile?.rows.map((row) => row.pile)).size).toBe(6)
})

test('a name in GROUP BY is a column first, and a name of the SELECT list only then', async () => {
  const pile = async (sql: string) =>
    (await engine.takeApart(sql)).find(({ clause }) => clause === 'pile')?.piles
  const rows = "(values ('a', 1), ('A', 2), ('b', 3)) as t(name, n)"
  expect(await pile(`select lower(name) as name, count(*) from ${rows} group by name`).catch(String)).toBe(3)
  expect(await pile(`select lower(name) as low, count(*) from ${rows} group by low`)).toBe(2)
})

test('a clause that can not be shown alone says why, and an open transaction stays sound', async () => {
  await engine.run('begin')
  const steps = await engine.takeApart(
    "select '1'::json as j, count(*) from orders group by status, 'x'::text",
  )
  expect(steps.map(({ clause, refused }) => [clause, refused ?? ''])).toEqual([
    ['from', ''],
    ['pile', ''],
    ['group', ''],
    ['select', ''],
  ])
  const refused = await engine.takeApart('select nothing from orders where nowhere > 1')
  expect(refused.map(({ clause, refused }) => [clause, refused ?? ''])).toEqual([
    ['from', ''],
    ['where', 'column "nowhere" does not exist'],
    ['select', 'column "nothing" does not exist'],
  ])
  expect(engine.transaction).toBe('open')
  expect((await engine.run('select 1')).error).toBeUndefined()
})

test.each([
  'insert into categories values (999, $$x$$, null) returning id',
  'select nextval($$s$$)',
  'show all',
  '',
])('nothing is taken apart that may change something: %s', async (sql) => {
  expect(await engine.takeApart(sql)).toEqual([])
})
