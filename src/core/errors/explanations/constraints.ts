import { say, type Explanation } from './types.ts'

/** Classes 21, 23, 27 and 44: what rows may not be. */
export const constraints: Record<string, Explanation> = {
  '21000': say(
    'More than one row',
    'A subquery that stands for a single value brought several rows, or one INSERT … ON CONFLICT would change a row twice.',
    'A comparison with = and a subquery that is not narrowed to one row.',
    'Narrow the subquery to one row, aggregate it, or use IN or EXISTS instead of =.',
  ),
  '23001': say(
    'The row is still referenced',
    'Another table refers to the row, and its foreign key says RESTRICT.',
    'A delete, or a change of the key, of a row that others point to.',
    'Remove or change the rows that refer to it first. The DETAIL names the table.',
  ),
  '23502': say(
    'A value is missing',
    'The column is NOT NULL, and the statement leaves it NULL.',
    'An INSERT that does not list the column, or a SELECT that gives NULL for it.',
    'Name the column in INSERT and give it a value, or set a default.',
  ),
  '23503': say(
    'A foreign key would break',
    'The row would point to one that does not exist, or others still point to the row that would go.',
    'Inserting the child before its parent, a mistyped id, or deleting a parent with children.',
    'Insert the referenced row first; before a delete, remove what refers to it.',
  ),
  '23505': say(
    'The value is there already',
    'A primary key or a unique constraint keeps values from repeating, and a row with this value exists. The DETAIL names it.',
    'The same INSERT run twice, an id chosen by hand, or a sequence that lags behind rows with ids of their own.',
    'Use another value, update the row that is there, or write ON CONFLICT.',
  ),
  '23514': say(
    'A check failed',
    'A CHECK constraint of the table refuses this row, or no partition takes it. The message names the constraint.',
    'A value outside of its range or list.',
    'See the constraint in the schema and change the value.',
  ),
  '23P01': say(
    'Two rows would overlap',
    'An exclusion constraint refuses rows that conflict with one that is there.',
    'Two bookings of one thing whose times overlap.',
    'Change the range or the key; the DETAIL shows both rows. [a, b) leaves b free for the next.',
  ),
  '27000': say(
    'The row was changed under the statement',
    'A trigger has changed the very row that its statement is about to change.',
    'A BEFORE trigger that runs UPDATE on its own table.',
    'Set the fields of NEW instead of running UPDATE, or make it an AFTER trigger.',
  ),
  '44000': say(
    'The view would not show the row',
    'The row breaks the condition of the view, and WITH CHECK OPTION forbids rows that the view would not show.',
    'An UPDATE through the view that moves the row out of it.',
    'Change the row so that it satisfies the view’s condition, or work on the table.',
  ),
}
