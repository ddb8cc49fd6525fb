import { say, type Explanation } from './types.ts'

/** By class, the first two characters of a SQLSTATE, where the code itself has no entry. */
export const classes: Record<string, Explanation> = {
  '08': say(
    'The connection is lost',
    'The page and the database could not talk.',
    'The page was closed or reloaded in between.',
    'Try again.',
  ),
  '0A': say(
    'Not supported',
    'PostgreSQL cannot do this, or not here.',
    'A combination of clauses that does not exist.',
    'Look for another way.',
  ),
  '21': say(
    'A wrong number of rows',
    'One row was needed and there are more.',
    'A subquery or an update that meets several rows.',
    'Narrow the query to one row.',
  ),
  '22': say(
    'A faulty value',
    'A value is not what its type or the function needs.',
    'A text, number or date outside of what is allowed.',
    'Look at the value that the message shows.',
  ),
  '23': say(
    'A constraint refused the row',
    'The table has a rule that this row would break.',
    'A missing value, a repeated key, or a reference to nothing.',
    'See the constraint in the schema.',
  ),
  '24': say(
    'The cursor is in the wrong state',
    'The cursor is not where the statement needs it.',
    'A cursor that was not fetched from, or is at its end.',
    'Fetch a row first.',
  ),
  '25': say(
    'The transaction is in the wrong state',
    'The statement does not fit the state of the transaction.',
    'A statement before BEGIN, or after an error.',
    'End the transaction with COMMIT or ROLLBACK.',
  ),
  '28': say(
    'The role was refused',
    'The role may not do this or does not exist.',
    'A role that does not exist.',
    'Use a role that exists.',
  ),
  '40': say(
    'The transaction was rolled back',
    'PostgreSQL had to undo the transaction.',
    'Another transaction at the same time.',
    'Begin it again.',
  ),
  '42': say(
    'The statement makes no sense here',
    'The statement can be read, but a name or type in it does not fit.',
    'A misspelt name, or types that do not go together.',
    'Compare names and types with the schema.',
  ),
  '44': say(
    'The view would not show the row',
    'The row breaks the view’s WITH CHECK OPTION.',
    'A change that moves the row out of the view.',
    'Change the row so that it satisfies the view’s condition.',
  ),
  '53': say(
    'Not enough room',
    'The database in this page ran out of something.',
    'A result that is too large.',
    'Work on fewer rows.',
  ),
  '54': say(
    'Beyond a limit',
    'The statement goes beyond a limit of PostgreSQL.',
    'A value, a table or a nesting that is too large.',
    'Make it smaller.',
  ),
  '55': say(
    'Not in the right state',
    'The object is in use or not ready.',
    'An open cursor or transaction.',
    'End what uses it and try again.',
  ),
  '57': say(
    'The statement was ended',
    'It was ended from outside.',
    'A time limit, or Stop.',
    'Send it again.',
  ),
  '58': say(
    'The system failed',
    'Something under the database went wrong; your statement may be fine.',
    'A file that is not there.',
    'Try again.',
  ),
  P0: say(
    'Raised in a function',
    'A function in PL/pgSQL ended with an error.',
    'RAISE, or INTO STRICT.',
    'Its message tells why.',
  ),
  XX: say(
    'An error inside PostgreSQL',
    'This should not happen, and it is hardly your fault.',
    'A rare fault of the database.',
    'Write the statement another way.',
  ),
}
