/** What an error means to a learner: a name for it, why it comes, and the next step. */
export interface Explanation {
  title: string
  explanation: string
  next: string
}

const say = (title: string, explanation: string, next: string): Explanation => ({ title, explanation, next })

/** By SQLSTATE. */
export const codes: Record<string, Explanation> = {
  '42601': say(
    'Syntax error',
    'PostgreSQL could not read the statement past the marked place. The fault is there or just before it.',
    'Look for a missing or extra comma, an unclosed bracket or quote, or clauses in the wrong order.',
  ),
  '42703': say(
    'No such column',
    'None of the tables in FROM has a column of that name. An alias made in SELECT does not exist yet in WHERE, and names in double quotes keep their capitals.',
    'Compare the name with the schema, letter by letter, and mind which table it belongs to. If you meant text, put it in single quotes.',
  ),
  '42P01': say(
    'No such table',
    'There is no table or view of that name on the search path, or the statement uses a table that is missing from its own FROM.',
    'Compare the name with the schema. Once a table has an alias, only the alias may be used.',
  ),
  '42P02': say(
    'No such parameter',
    'The statement mentions a parameter such as $1, but nobody gives it a value here.',
    'Write the value in its place.',
  ),
  '42803': say(
    'Neither grouped nor aggregated',
    'With GROUP BY or an aggregate one result row stands for many rows, so PostgreSQL cannot know which of their values to show. Aggregates are not allowed in WHERE either, for WHERE comes before the groups are made.',
    'Add the column to GROUP BY, or wrap it in an aggregate such as max(); conditions on aggregates go to HAVING.',
  ),
  '42883': say(
    'No such function or operator',
    'A function is found by its name together with the types of its arguments, and nothing fits these.',
    'Look at the types in the message: often a cast helps, such as column::numeric, or an argument too many or too few is the cause.',
  ),
  '42725': say(
    'More than one function fits',
    'Several functions or operators fit these types equally well.',
    'Say which you mean with a cast, such as value::text.',
  ),
  '42702': say(
    'Ambiguous column',
    'Several tables in FROM have a column of that name.',
    'Put the table or its alias in front: o.id instead of id.',
  ),
  '42712': say(
    'The same table name twice',
    'Two tables in FROM go by one name.',
    'Give each its own alias, such as employees AS e and employees AS boss.',
  ),
  '42804': say(
    'The types do not agree',
    'A value of one type stands where another is needed: in CASE, UNION, INSERT or as a condition.',
    'Cast one side, or compare what has the same type. A condition must be boolean.',
  ),
  '42846': say(
    'No such conversion',
    'PostgreSQL knows no way from the one type to the other.',
    'Go through text, or work out the value with a function.',
  ),
  '42P18': say(
    'The type is not known',
    'A bare value or NULL gives PostgreSQL nothing to tell its type from.',
    'Write the type: NULL::integer or $1::text.',
  ),
  '42P10': say(
    'The columns do not fit the clause',
    'ORDER BY, DISTINCT or ON CONFLICT names a column that it may not name here. With SELECT DISTINCT you can only sort by what is selected, and ON CONFLICT needs a unique index on just these columns.',
    'Name a selected column, or the columns of an existing unique constraint.',
  ),
  '42P20': say(
    'Window function in the wrong place',
    'Window functions are worked out after WHERE, GROUP BY and HAVING, so these cannot use them.',
    'Compute it in a subquery or a WITH query and filter outside.',
  ),
  '42P19': say(
    'A recursive query that may not be',
    'In WITH RECURSIVE the query that refers to itself must follow a UNION, and may do so once only.',
    'Write the start first, then UNION ALL, then the step that reads from the query’s own name.',
  ),
  '42P07': say(
    'The table exists already',
    'A table, view or index of that name is there.',
    'Choose another name, drop the old one, or write IF NOT EXISTS.',
  ),
  '42701': say(
    'The column exists already',
    'The table has, or would have, two columns of one name.',
    'Give one of them another name.',
  ),
  '42710': say(
    'It exists already',
    'An object of that kind and name is there.',
    'Choose another name or drop the old one first.',
  ),
  '42723': say(
    'The function exists already',
    'There is a function of that name with the same argument types.',
    'Write CREATE OR REPLACE FUNCTION, or drop the old one.',
  ),
  '42704': say(
    'No such object',
    'A type, constraint, index or other object of that name does not exist.',
    'Check the spelling. Types are written as integer, numeric(10, 2), text, timestamptz.',
  ),
  '42809': say(
    'Wrong kind of object',
    'The statement works on another kind of object: a view is no table, an aggregate no plain function.',
    'Use the command for that kind, such as DROP VIEW.',
  ),
  '42830': say(
    'A foreign key without its target',
    'A foreign key must point to columns that have a primary key or a unique constraint.',
    'Reference the primary key, or make the target columns unique.',
  ),
  '42P16': say(
    'The table cannot be defined so',
    'The definition contradicts itself, for instance with two primary keys, or a view would lose a column.',
    'Keep one primary key; to change a view’s columns drop it first.',
  ),
  '42P17': say(
    'The definition is not allowed',
    'The object cannot be built this way. Indexes and generated columns accept only functions whose result never changes.',
    'Use an immutable expression.',
  ),
  '42501': say(
    'Not allowed',
    'The current role has no right to do this.',
    'Use an object of your own, or grant the right first.',
  ),
  '42939': say('A reserved name', 'Names that begin with pg_ belong to PostgreSQL.', 'Choose another name.'),
  '22P02': say(
    'Text that is no such value',
    "A piece of text was to become another type, and it does not look like one: 'abc' is no integer, and '' is no number.",
    "Correct the value, or turn empty text into NULL first with nullif(x, '').",
  ),
  '22012': say(
    'Division by zero',
    'At least one row has 0 below the line, and one row is enough to end the statement.',
    'Write x / nullif(y, 0): such rows then give NULL.',
  ),
  '22003': say(
    'Number out of range',
    'The number does not fit its type. integer ends at 2,147,483,647, and numeric(5, 2) at 999.99.',
    'Use bigint or a wider numeric, and cast before you multiply.',
  ),
  '22001': say(
    'Text too long',
    'The text has more characters than the column’s varchar(n) or char(n) allows.',
    'Shorten it, or widen the column.',
  ),
  '22007': say(
    'Not a date or time',
    'The text cannot be read as a date or a time.',
    "Write dates as '2025-06-18' and times as '14:05:00'.",
  ),
  '22008': say(
    'No such day or time',
    'The date reads well, but it does not exist or is out of range, like the 30th of February.',
    'Check day and month, and whether their order is year, month, day.',
  ),
  '22023': say(
    'A value that is not allowed',
    'An argument of a function is outside of what it accepts.',
    'See the message for which one, and what it may be.',
  ),
  '22004': say(
    'NULL is not allowed',
    'A NULL stands where a value is needed.',
    'Give a value, or replace it with coalesce().',
  ),
  '2201B': say(
    'A faulty regular expression',
    'The pattern cannot be read, often because of an unclosed bracket.',
    'Escape special characters with \\ or close the bracket.',
  ),
  '2201X': say('A negative OFFSET', 'OFFSET skips rows, so it cannot be below 0.', 'Use 0 or more.'),
  '2201W': say('A negative LIMIT', 'LIMIT counts rows, so it cannot be below 0.', 'Use 0 or more.'),
  '21000': say(
    'More than one row',
    'A subquery that stands for a single value brought several rows, or one INSERT … ON CONFLICT would change a row twice.',
    'Narrow the subquery to one row, or use IN or EXISTS instead of =.',
  ),
  '23505': say(
    'The value is there already',
    'A primary key or a unique constraint keeps values from repeating, and a row with this value exists. The DETAIL names it.',
    'Use another value, update the row that is there, or write ON CONFLICT.',
  ),
  '23503': say(
    'A foreign key would break',
    'The row would point to one that does not exist, or others still point to the row that would go.',
    'Insert the referenced row first; before a delete, remove what refers to it.',
  ),
  '23502': say(
    'A value is missing',
    'The column is NOT NULL, and the statement leaves it NULL.',
    'Name the column in INSERT and give it a value, or set a default.',
  ),
  '23514': say(
    'A check failed',
    'A CHECK constraint of the table refuses this row. The message names the constraint.',
    'See the constraint in the schema and change the value.',
  ),
  '23P01': say(
    'Two rows would overlap',
    'An exclusion constraint refuses rows that conflict with one that is there.',
    'Change the range or the key; the DETAIL shows both rows.',
  ),
  '25P02': say(
    'The transaction has failed before',
    'An earlier statement of this transaction failed. Until it ends, PostgreSQL refuses all others.',
    'Send ROLLBACK and begin anew. A SAVEPOINT lets you go back less far.',
  ),
  '25001': say(
    'Not inside a transaction',
    'This statement cannot be part of a transaction block.',
    'COMMIT or ROLLBACK first, then send it alone.',
  ),
  '25006': say('Read only', 'The transaction may read but not write.', 'Begin one without READ ONLY.'),
  '25P01': say(
    'No transaction is open',
    'The statement makes sense only inside a transaction.',
    'Begin one with BEGIN.',
  ),
  '3B001': say(
    'No such savepoint',
    'The transaction holds no savepoint of that name.',
    'Check the name; a ROLLBACK TO an earlier one removes the later ones.',
  ),
  '26000': say(
    'No such prepared statement',
    'Nothing was prepared under that name in this session.',
    'PREPARE it first.',
  ),
  '34000': say(
    'No such cursor',
    'There is no open cursor of that name; a cursor ends with its transaction.',
    'DECLARE it in the same transaction.',
  ),
  '2BP01': say(
    'Something depends on it',
    'Other objects use what you want to drop. The DETAIL lists them.',
    'Drop those first, or write CASCADE if they may all go.',
  ),
  '3F000': say(
    'No such schema',
    'The schema does not exist.',
    'Create it with CREATE SCHEMA, or check its name.',
  ),
  '3D000': say(
    'No such database',
    'The server has no database of that name.',
    'Here you always work in the one that is open.',
  ),
  '40001': say(
    'Another transaction came first',
    'Under this isolation level the transaction cannot go on without contradicting one that ran at the same time.',
    'ROLLBACK and do the whole transaction again. Programs do so by themselves.',
  ),
  '40P01': say(
    'Deadlock',
    'Two transactions waited for each other, so PostgreSQL ended this one.',
    'ROLLBACK and try again. It is avoided by taking locks in the same order everywhere.',
  ),
  '53200': say(
    'Out of memory',
    'The statement needs more memory than the database in this page has.',
    'Work on fewer rows, or make smaller values.',
  ),
  '54001': say(
    'Nested too deep',
    'A function calls itself without an end, or an expression is nested too deep for the stack.',
    'Give the recursion a condition on which it ends.',
  ),
  '54000': say(
    'Beyond a limit',
    'The statement goes beyond a fixed limit of PostgreSQL.',
    'Make it smaller.',
  ),
  '55000': say(
    'Not in the right state',
    'The object is not ready for this: for instance, currval() before nextval(), or a view that cannot be updated by itself.',
    'Do the step that must come before it, or work on the underlying table.',
  ),
  '55P03': say(
    'The lock was not free',
    'Another transaction holds the lock and NOWAIT or a timeout said not to wait.',
    'Try again later, or wait without NOWAIT.',
  ),
  '57014': say(
    'The statement was cancelled',
    'It was ended before it was done, by you or by a time limit. What it had changed is undone.',
    'If it took longer than you thought, look for a join without a condition.',
  ),
  '0A000': say(
    'Not supported',
    'The statement is understood, but PostgreSQL cannot do this, or not here.',
    'Look for another way; the message says which part it is.',
  ),
  P0001: say(
    'Raised by a function',
    'A function or trigger raised this error on purpose with RAISE.',
    'Its message is written by the author of the function.',
  ),
  P0002: say(
    'No row was found',
    'SELECT … INTO STRICT found no row.',
    'Check the condition, or leave out STRICT.',
  ),
  P0003: say(
    'Too many rows',
    'SELECT … INTO STRICT found more than one row.',
    'Narrow the condition to one row.',
  ),
  '42P06': say(
    'The schema exists already',
    'A schema of that name is there.',
    'Choose another name or write IF NOT EXISTS.',
  ),
  '428C9': say(
    'The value is generated',
    'The column computes its own value, so none may be given.',
    'Leave the column out, or write DEFAULT.',
  ),
}

/** By class, the first two characters of a SQLSTATE, where the code itself has no entry. */
export const classes: Record<string, Explanation> = {
  '08': say('The connection is lost', 'The page and the database could not talk.', 'Try again.'),
  '0A': say('Not supported', 'PostgreSQL cannot do this, or not here.', 'Look for another way.'),
  '21': say(
    'A wrong number of rows',
    'One row was needed and there are more.',
    'Narrow the query to one row.',
  ),
  '22': say(
    'A faulty value',
    'A value is not what its type or the function needs.',
    'Look at the value that the message shows.',
  ),
  '23': say(
    'A constraint refused the row',
    'The table has a rule that this row would break.',
    'See the constraint in the schema.',
  ),
  '24': say(
    'The cursor is in the wrong state',
    'The cursor is not where the statement needs it.',
    'Fetch a row first.',
  ),
  '25': say(
    'The transaction is in the wrong state',
    'The statement does not fit the state of the transaction.',
    'End the transaction with COMMIT or ROLLBACK.',
  ),
  '28': say('The role was refused', 'The role may not do this or does not exist.', 'Use a role that exists.'),
  '40': say('The transaction was rolled back', 'PostgreSQL had to undo the transaction.', 'Begin it again.'),
  '42': say(
    'The statement makes no sense here',
    'The statement can be read, but a name or type in it does not fit.',
    'Compare names and types with the schema.',
  ),
  '44': say(
    'The view would not show the row',
    'The row breaks the view’s WITH CHECK OPTION.',
    'Change the row so that it satisfies the view’s condition.',
  ),
  '53': say('Not enough room', 'The database in this page ran out of something.', 'Work on fewer rows.'),
  '54': say('Beyond a limit', 'The statement goes beyond a limit of PostgreSQL.', 'Make it smaller.'),
  '55': say(
    'Not in the right state',
    'The object is in use or not ready.',
    'End what uses it and try again.',
  ),
  '57': say('The statement was ended', 'It was ended from outside.', 'Send it again.'),
  '58': say(
    'The system failed',
    'Something under the database went wrong; your statement may be fine.',
    'Try again.',
  ),
  P0: say('Raised in a function', 'A function in PL/pgSQL ended with an error.', 'Its message tells why.'),
  XX: say(
    'An error inside PostgreSQL',
    'This should not happen, and it is hardly your fault.',
    'Write the statement another way.',
  ),
}
