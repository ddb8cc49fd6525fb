import { say, type Explanation } from './types.ts'

/** Class 42 and its neighbours as far as CREATE, ALTER, DROP and GRANT raise them. */
export const definitions: Record<string, Explanation> = {
  '42701': say(
    'The column exists already',
    'The table has, or would have, two columns of one name.',
    'A column typed twice, ALTER TABLE … ADD COLUMN run twice, or a view whose query has two columns of one name.',
    'Give one of them another name; in a query with AS.',
  ),
  '42704': say(
    'No such object',
    'A type, role, constraint, index or other object of that name does not exist.',
    'A misspelt type, or a type of another database system.',
    'Check the spelling. Types are written as integer, numeric(10, 2), text, timestamptz.',
  ),
  '42710': say(
    'It exists already',
    'An object of that kind and name is there.',
    'The statement was run before.',
    'Choose another name, or drop the old one first.',
  ),
  '42723': say(
    'The function exists already',
    'There is a function of that name with the same argument types.',
    'CREATE FUNCTION run a second time.',
    'Write CREATE OR REPLACE FUNCTION, or drop the old one.',
  ),
  '42809': say(
    'Wrong kind of object',
    'The statement works on another kind of object: a view is no table, an aggregate no plain function.',
    'DROP VIEW for a table, an aggregate’s FILTER or WITHIN GROUP on a plain function, or OVER on one that is no window function.',
    'Use the command for that kind, such as DROP TABLE.',
  ),
  '42830': say(
    'A foreign key without its target',
    'A foreign key must point to columns that have a primary key or a unique constraint, and nothing keeps these unique.',
    'A reference to a name instead of an id, or to only one column of a key of two.',
    'Reference the primary key, or make the target columns UNIQUE first.',
  ),
  '42939': say(
    'A reserved name',
    'Names that begin with pg_ belong to PostgreSQL.',
    'A schema or role called pg_something.',
    'Choose another name.',
  ),
  '428C9': say(
    'The value is generated',
    'The column computes its own value, so none may be given.',
    'An INSERT that lists every column, the GENERATED ALWAYS one too.',
    'Leave the column out, or write DEFAULT in its place.',
  ),
  '42P06': say(
    'The schema exists already',
    'A schema of that name is there.',
    'The statement was run before.',
    'Choose another name or write CREATE SCHEMA IF NOT EXISTS.',
  ),
  '42P07': say(
    'The table exists already',
    'A table, view, index or sequence of that name is there; they share one set of names.',
    'The statement was run before.',
    'Choose another name, drop the old one, or write IF NOT EXISTS.',
  ),
  '42P13': say(
    'The function’s definition does not hold',
    'What the function says of itself does not agree with its body, or the parts of the definition contradict each other.',
    'A last SELECT whose type is not that of RETURNS, OUT parameters that contradict RETURNS, or a default before a parameter without one.',
    'Compare RETURNS with what the last statement gives.',
  ),
  '42P15': say(
    'Two schemas in one definition',
    'CREATE SCHEMA makes its objects in the new schema, and one of them names another.',
    'A table inside CREATE SCHEMA that is written with a different schema in front.',
    'Leave the schema out of the name, or make the table in a statement of its own.',
  ),
  '42P16': say(
    'The table cannot be defined so',
    'The definition contradicts itself, or a view would lose a column.',
    'Two primary keys, or CREATE OR REPLACE VIEW with fewer, other or reordered columns.',
    'Keep one PRIMARY KEY, over several columns if need be; to change a view’s columns drop it first.',
  ),
  '42P17': say(
    'The definition is not allowed',
    'The object cannot be built this way. Indexes and generated columns accept only functions whose result never changes.',
    'now(), or a conversion that depends on the time zone, in an index or a generated column; a partition whose range overlaps another.',
    "Use an immutable expression, such as (at AT TIME ZONE 'UTC')::date.",
  ),
  '42611': say(
    'The column is not defined well',
    'What is said of the column cannot stand together.',
    'An identity column with a default.',
    'Keep one of the two.',
  ),
  '42501': say(
    'Not allowed',
    'The current role has no right to do this.',
    'SET ROLE to a role that was granted nothing, or a row level security policy that refuses the row.',
    'RESET ROLE, or GRANT the right first as the owner.',
  ),
  '0LP01': say(
    'Such a right does not exist',
    'The privilege cannot be granted on this kind of object.',
    'SELECT on a schema: schemas have USAGE and CREATE, tables have SELECT, INSERT, UPDATE and DELETE.',
    'GRANT USAGE ON SCHEMA, then GRANT SELECT ON ALL TABLES IN SCHEMA.',
  ),
  '2BP01': say(
    'Something depends on it',
    'Other objects use what you want to drop. The DETAIL lists them.',
    'A foreign key, a view or a default that refers to it, or a role that still owns something.',
    'Drop those first, or write CASCADE if they may all go.',
  ),
  '3D000': say(
    'No such database',
    'The server has no database of that name.',
    'A name from another server, or CREATE DATABASE, whose template is not there in this page.',
    'Here you always work in the one that is open. To keep things apart use CREATE SCHEMA.',
  ),
  '3F000': say(
    'No such schema',
    'The schema does not exist.',
    'A slip of the pen, or CREATE SCHEMA was not run yet.',
    'Create it with CREATE SCHEMA, or check its name.',
  ),
  '55P04': say(
    'The new enum value is too new',
    'A value that ALTER TYPE … ADD VALUE has added can be used only after its transaction.',
    'Adding a value and using it between the same BEGIN and COMMIT.',
    'COMMIT first, then use it.',
  ),
}
