import type { ExtensionEntry } from './types.ts'

/** Extensions that bring functions, triggers and tools. */
export const toolExtensions: readonly ExtensionEntry[] = [
  {
    name: 'pgcrypto',
    group: 'functions',
    purpose: 'Hashes, salted passwords and encryption.',
    example: `SELECT encode(digest('abc', 'sha256'), 'hex') AS sha256;`,
  },
  {
    name: 'uuid-ossp',
    group: 'functions',
    purpose: 'Makes UUIDs of the older kinds; for random ones gen_random_uuid() needs no extension.',
    example: `SELECT uuid_generate_v5(uuid_ns_url(), 'https://www.postgresql.org') AS uuid;`,
  },
  {
    name: 'pg_uuidv7',
    group: 'functions',
    purpose: 'UUIDs in order of time; PostgreSQL 18 has uuidv7() of its own too.',
    example: `SELECT uuid_v7_to_timestamptz('018570bb-4a7d-7c7e-8df4-6d47afd8c8fc') AT TIME ZONE 'UTC' AS made;`,
  },
  {
    name: 'pg_hashids',
    group: 'functions',
    purpose: 'Short texts in place of ids, such as in links.',
    example: `SELECT id_encode(1001, 'salt', 6) AS short;`,
  },
  {
    name: 'tablefunc',
    group: 'functions',
    purpose: 'Cross tables (pivot), random numbers in a bell curve, trees as paths.',
    example: `SELECT * FROM crosstab($$VALUES ('2025', 'a', 1), ('2025', 'b', 2), ('2026', 'a', 3), ('2026', 'b', 4)$$)
AS t (year text, a int, b int);`,
  },
  {
    name: 'tsm_system_rows',
    group: 'functions',
    purpose: 'TABLESAMPLE by a number of rows.',
    example: `CREATE TEMP TABLE many AS SELECT generate_series(1, 1000) AS n;
SELECT count(*) FROM many TABLESAMPLE system_rows(10);`,
  },
  {
    name: 'tsm_system_time',
    group: 'functions',
    purpose: 'TABLESAMPLE by how many milliseconds it may take.',
    example: `CREATE TEMP TABLE few AS SELECT generate_series(1, 10) AS n;
SELECT count(*) FROM few TABLESAMPLE system_time(1000);`,
  },
  {
    name: 'file_fdw',
    group: 'functions',
    purpose: "Reads files of the server as tables; here the server's files are those of this page's memory.",
    example: `CREATE SERVER IF NOT EXISTS files FOREIGN DATA WRAPPER file_fdw;
CREATE FOREIGN TABLE IF NOT EXISTS version_file (line text) SERVER files OPTIONS (filename 'PG_VERSION');
SELECT line FROM version_file;`,
  },
  {
    name: 'pg_ivm',
    group: 'functions',
    purpose: 'Materialized views that follow their tables at once.',
    hooks: true,
    example: `CREATE TABLE IF NOT EXISTS ivm_sales (shop int, amount int);
INSERT INTO ivm_sales VALUES (1, 10), (1, 20), (2, 5);
SELECT pgivm.create_immv('ivm_totals', 'SELECT shop, sum(amount) AS total FROM ivm_sales GROUP BY shop')
WHERE to_regclass('ivm_totals') IS NULL;
INSERT INTO ivm_sales VALUES (2, 7);
SELECT shop, total FROM ivm_totals ORDER BY shop;`,
  },
  {
    name: 'pgmq',
    group: 'functions',
    purpose: 'Queues of messages in tables: send, read, archive.',
    example: `SELECT pgmq.create('letters');
SELECT pgmq.send('letters', '{"to": "Ada"}');
SELECT message FROM pgmq.read('letters', 30, 1);`,
  },
  {
    name: 'moddatetime',
    group: 'triggers',
    pack: 'spi',
    purpose: 'A trigger that writes the time of the last change into a column.',
    example: `CREATE TEMP TABLE letters (body text, changed timestamp DEFAULT '2000-01-01');
CREATE TRIGGER stamp BEFORE UPDATE ON letters FOR EACH ROW EXECUTE FUNCTION moddatetime(changed);
INSERT INTO letters VALUES ('draft');
UPDATE letters SET body = 'final';
SELECT changed > '2000-01-01' AS stamped FROM letters;`,
  },
  {
    name: 'autoinc',
    group: 'triggers',
    pack: 'spi',
    purpose: 'A trigger that fills a column from a sequence; identity columns do this without it.',
    example: `CREATE TEMP SEQUENCE ticket_no;
CREATE TEMP TABLE tickets (no int, holder text);
CREATE TRIGGER number BEFORE INSERT ON tickets FOR EACH ROW EXECUTE FUNCTION autoinc(no, ticket_no);
INSERT INTO tickets (holder) VALUES ('Ada');
SELECT no, holder FROM tickets;`,
  },
  {
    name: 'insert_username',
    group: 'triggers',
    pack: 'spi',
    purpose: 'A trigger that writes down which user made the row.',
    example: `CREATE TEMP TABLE notes (note text, author text);
CREATE TRIGGER who BEFORE INSERT ON notes FOR EACH ROW EXECUTE FUNCTION insert_username(author);
INSERT INTO notes VALUES ('hello');
SELECT note, author FROM notes;`,
  },
  {
    name: 'refint',
    group: 'triggers',
    pack: 'spi',
    purpose: 'Foreign keys by triggers, from before PostgreSQL had them; an example of triggers in C.',
    example: `CREATE TEMP TABLE owners (id int);
CREATE TEMP TABLE pets (owner int);
CREATE TRIGGER owned AFTER INSERT ON pets FOR EACH ROW EXECUTE FUNCTION check_primary_key('owner', 'owners', 'id');
INSERT INTO owners VALUES (1);
INSERT INTO pets VALUES (1);
SELECT owner FROM pets;`,
  },
  {
    name: 'tcn',
    group: 'triggers',
    purpose: 'A trigger that sends a NOTIFY with the key of each changed row.',
    example: `CREATE TEMP TABLE stock (id int PRIMARY KEY, amount int);
CREATE TRIGGER tell AFTER INSERT OR UPDATE OR DELETE ON stock FOR EACH ROW EXECUTE FUNCTION triggered_change_notification();
INSERT INTO stock VALUES (1, 5);
SELECT amount FROM stock;`,
  },
  {
    name: 'pgtap',
    group: 'testing',
    purpose: 'Tests for databases, written in SQL.',
    example: `SELECT plan(2);
SELECT has_schema('public');
SELECT is(1 + 1, 2, 'arithmetic holds');
SELECT * FROM finish() UNION ALL SELECT 'done';`,
  },
]
