/** A statement that hurts: what the page must say of it, and whether it runs until Stop is pressed. */
export interface Hostile {
  name: string
  sql: string
  /** Found in the error, else in the text of the result. */
  says: RegExp
  stop?: true
}

const stopped = /57014.*Stopped after/s
const nest = (open: string, inner: string, close: string, times: number): string =>
  open.repeat(times) + inner + close.repeat(times)
const many = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(', ')

const recursions: Hostile[] = [
  {
    name: 'a PL/pgSQL function that calls itself',
    sql: 'create function f(n int) returns int language plpgsql as $$ begin return f(n + 1); end $$; select f(1)',
    says: /54001.*stack depth/s,
  },
  {
    name: 'an SQL function that calls itself',
    sql: 'create function g(n int) returns int language sql as $$ select g(n + 1) + 1 $$; select g(1)',
    says: /54001.*stack depth/s,
  },
  {
    name: 'a trigger that fires itself',
    sql: `create table t (n int); create function more() returns trigger language plpgsql as
      $$ begin insert into t values (new.n + 1); return new; end $$;
      create trigger again after insert on t for each row execute function more(); insert into t values (1)`,
    says: /54001.*stack depth/s,
  },
  {
    name: 'json, 20,000 deep',
    sql: `select (repeat('[', 20000) || repeat(']', 20000))::json`,
    says: /54001.*stack depth/s,
  },
  {
    name: 'jsonb, 20,000 deep',
    sql: `select (repeat('[', 20000) || repeat(']', 20000))::jsonb`,
    says: /54001.*stack depth/s,
  },
  {
    name: 'parentheses, 20,000 deep',
    sql: `select ${nest('(', '1', ')', 20_000)}`,
    says: /42601.*memory exhausted.*Nested too deep/s,
  },
  {
    name: 'functions, 3,000 deep',
    sql: `select ${nest('abs(', '1', ')', 3000)}`,
    says: /54001.*stack depth/s,
  },
  {
    name: 'subqueries, 2,000 deep',
    sql: `select * from ${nest('(select * from ', '(select 1) x', ') x', 2000)}`,
    says: /42601.*memory exhausted.*Nested too deep/s,
  },
  {
    name: 'a regular expression, 20,000 deep',
    sql: `select 'a' ~ (repeat('(', 20000) || 'a' || repeat(')', 20000))`,
    says: /54001|2201B/,
  },
  {
    name: 'an array, 2,000 deep',
    sql: `select (repeat('{', 2000) || repeat('}', 2000))::int[]`,
    says: /54000|22P02/,
  },
  {
    name: 'a rule that leads to itself',
    sql: 'create table r (n int); create rule again as on insert to r do instead insert into r values (1); insert into r values (2)',
    says: /42P17.*infinite recursion/s,
  },
  {
    name: 'a union of 5,000',
    sql: Array(5000).fill('select 1').join(' union all '),
    says: /54001.*stack depth/s,
  },
]

const bombs: Hostile[] = [
  { name: 'a gigabyte of text', sql: `select repeat(repeat('x', 1000), 1000000)`, says: /53200|54000/ },
  { name: 'two gigabytes of padding', sql: `select lpad('x', 2000000000)`, says: /54000.*too large/s },
  { name: 'an array of 300 million', sql: 'select array_fill(0, array[300000000])', says: /54000|53200/ },
  {
    name: 'text that doubles without end',
    sql: `with recursive d(t) as (select 'x' union all select t || t from d) select max(length(t)) from d`,
    says: /53200|54000/,
  },
  { name: 'a number with 200,000 digits', sql: 'select 10::numeric ^ 200000', says: /22003.*overflow/s },
  {
    name: 'a cell of 8 MB',
    sql: `select length(x), x from (select repeat('x', 8000000) x) t`,
    says: /8000000/,
  },
  { name: '1,600 columns', sql: `select ${many(1600, (n) => `${n} as c${n}`)}`, says: /c0/ },
  { name: '1,700 columns', sql: `select ${many(1700, (n) => `${n}`)}`, says: /54011.*1664/s },
  {
    name: 'a table of 1,601 columns',
    sql: `create table wide (${many(1601, (n) => `c${n} int`)})`,
    says: /54011/,
  },
  { name: '50,000 values in a list', sql: `select 1 in (${many(50_000, String)}) as found`, says: /found/ },
]

const endless: Hostile[] = [
  'select count(*) from orders a, orders b, orders c',
  'select count(*) from generate_series(1, 1000000000)',
  'with recursive t(n) as (select 1 union all select n + 1 from t) select count(*) from t',
  'select pg_sleep(1000)',
  'do $$ begin loop perform 1; end loop; end $$',
  'do $$ begin loop begin perform 1 / 0; exception when others then null; end; end loop; end $$',
  `do $$ begin loop raise notice 'still here'; end loop; end $$`,
  `select repeat('ab', 300) || 'c' ~ '^(.*)(.*)(.*)(.*)\\1\\2\\3\\4$'`,
  'select * from generate_series(1, 100000000) g order by -g limit 5',
  'explain analyze select count(*) from orders a, orders b, orders c',
  'insert into reviews select r.* from reviews r, orders a, orders b on conflict do nothing',
  `select length(translate(repeat('x', 1000000), repeat('y', 5000), ''))`,
].map((sql) => ({ name: sql.slice(0, 60), sql, says: stopped, stop: true }))

const rights: Hostile[] = [
  { name: 'COPY without its data', sql: 'copy reviews from stdin', says: /0A000.*needs its data/s },
  {
    name: 'COPY to a program',
    sql: `copy reviews to program 'cat'`,
    says: /0A000.*cannot work in the browser/s,
  },
  { name: 'COPY from a program', sql: `copy reviews from program 'ls'`, says: /0A000/ },
  {
    name: 'COPY from a file that is not there',
    sql: `copy reviews from '/etc/shadow'`,
    says: /58P01.*No such file/s,
  },
  { name: 'DROP SCHEMA public CASCADE', sql: 'drop schema public cascade', says: /DROP SCHEMA/ },
  { name: 'a role that is not there', sql: 'set role nobody', says: /22023|42704/ },
  {
    name: 'a role without rights',
    sql: 'create role guest; set role guest; select * from products',
    says: /42501.*permission denied/s,
  },
  {
    name: 'a session as somebody else',
    sql: 'create role other; set session authorization other; select * from orders',
    says: /42501/,
  },
  { name: 'a transaction that has failed', sql: 'begin; select 1 / 0', says: /22012/ },
  { name: 'a second database', sql: 'create database second', says: /\b[0-9A-Z]{5}\b/ },
  { name: 'a two-phase commit', sql: `begin; prepare transaction 'x'`, says: /55000/ },
  { name: 'another encoding', sql: `set client_encoding = 'SJIS'`, says: /22023|0A000|XX000|58P01/ },
  { name: 'bytes that are no text', sql: `select convert_from('\\xff', 'UTF8')`, says: /22021/ },
  { name: 'a library that is not there', sql: `load 'nowhere'`, says: /58P01/ },
  { name: 'an extension that is not there', sql: 'create extension nowhere', says: /0A000|58P01/ },
  {
    name: 'a time limit of a millisecond',
    sql: `begin; set local statement_timeout = 1; select pg_sleep(10)`,
    says: /57014.*timeout/s,
  },
  {
    name: 'no rows may be sorted in memory',
    sql: `set work_mem = '64kB'; select count(*) from (select * from orders order by random()) o`,
    says: /9047/,
  },
  { name: 'the session ends itself', sql: 'select pg_terminate_backend(pg_backend_pid())', says: /./ },
]

export const hostile: Hostile[] = [...recursions, ...bombs, ...endless, ...rights]
