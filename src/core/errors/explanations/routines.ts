import { say, type Explanation } from './types.ts'

/** Functions, procedures and triggers while they run. */
export const routines: Record<string, Explanation> = {
  '0Z002': say(
    'No error to ask about',
    'GET STACKED DIAGNOSTICS tells of the error that is being handled, and none is.',
    'The statement stands outside of EXCEPTION.',
    'Move it behind EXCEPTION WHEN … THEN; outside use GET DIAGNOSTICS.',
  ),
  '20000': say(
    'No branch of CASE fits',
    'In PL/pgSQL a CASE statement without ELSE fails when no WHEN fits; the CASE of SQL gives NULL.',
    'A value that nobody thought of.',
    'Add ELSE, with NULL; when nothing is to be done.',
  ),
  '2F005': say(
    'The function ended without RETURN',
    'The function promises a value, and its end was reached before any RETURN.',
    'A RETURN within an IF, and none behind it.',
    'End with RETURN and a value, or declare RETURNS void.',
  ),
  '39P01': say(
    'The trigger function does not fit',
    'The trigger function was fired at a moment or for an event that it is not made for.',
    'A function for BEFORE UPDATE in an AFTER trigger.',
    'Create the trigger for the moment that the message names.',
  ),
  P0001: say(
    'Raised by a function',
    'A function or trigger raised this error on purpose with RAISE.',
    'A rule of the database that someone has written in PL/pgSQL.',
    'Its message is written by the author of the function. CONTEXT says where it was raised.',
  ),
  P0002: say(
    'No row was found',
    'SELECT … INTO STRICT found no row.',
    'A condition that no row satisfies.',
    'Check the condition, or leave out STRICT and ask FOUND.',
  ),
  P0003: say(
    'Too many rows',
    'SELECT … INTO STRICT found more than one row.',
    'A condition that is not on a key.',
    'Narrow the condition to one row, or loop with FOR … IN.',
  ),
  P0004: say(
    'An ASSERT failed',
    'A condition that the author of the function took for granted does not hold.',
    'A fault in the function, or data that it did not reckon with.',
    'Look at the condition; it should always be true.',
  ),
}
