import { say, type Explanation } from './types.ts'

/** What the server has not, cannot or may not, and its limits. */
export const server: Record<string, Explanation> = {
  '0A000': say(
    'Not supported',
    'The statement is understood, but PostgreSQL cannot do this, or not here.',
    'A combination that makes no sense, such as FOR UPDATE on groups; a name of three parts; an extension that this page has not.',
    'Look for another way; the message says which part it is.',
  ),
  '53200': say(
    'Out of memory',
    'The statement needs more memory than the database in this page has.',
    'A join without a condition, or very large values.',
    'Work on fewer rows, or make smaller values.',
  ),
  '53400': say(
    'A set limit is reached',
    'The statement needs more than a setting of this session allows.',
    'A low temp_file_limit, while a large result is sorted.',
    'Work on fewer rows, or RESET the setting.',
  ),
  '54000': say(
    'Beyond a limit',
    'The statement goes beyond a fixed limit of PostgreSQL.',
    'A value above 1 GB, an index entry above about 2,700 bytes, or a text search document that is too long.',
    'Make it smaller; for long texts index md5(text).',
  ),
  '54001': say(
    'Nested too deep',
    'A function calls itself without an end, or an expression is nested too deep for the stack.',
    'A recursive function without a condition to stop, or two triggers that set each other off.',
    'Give the recursion a condition on which it ends.',
  ),
  '54011': say(
    'Too many columns',
    'A table holds at most 1,600 columns, and a result 1,664.',
    'A column for each day, month or customer.',
    'Make rows of them: one row for each day instead of one column.',
  ),
  '54023': say(
    'Too many arguments',
    'A function takes at most 100 arguments.',
    'A long list given to one function.',
    'Give an array: f(VARIADIC array), or use an aggregate over rows.',
  ),
  '55P02': say(
    'The setting cannot be changed now',
    'This setting is read when the server starts, or belongs to the server alone.',
    'SET of something like shared_buffers or wal_level.',
    'SELECT name, context FROM pg_settings tells which settings a session can change: context is user.',
  ),
  '57014': say(
    'The statement was cancelled',
    'It was ended before it was done, by you or by a time limit. What it had changed is undone.',
    'A join without a condition, a recursion without an end, or a low statement_timeout.',
    'If it took longer than you thought, look at the join conditions and try with LIMIT.',
  ),
  '58P01': say(
    'No such file',
    'The server opened a file of its own machine, and there is none of that name. Here that machine is this page.',
    'COPY FROM with a path of your computer.',
    'Drop the file onto the page to import it, or write the rows below COPY … FROM STDIN.',
  ),
}
