import { say, type Explanation } from './types.ts'

/** Transactions, cursors, prepared statements and locks. */
export const transactions: Record<string, Explanation> = {
  '24000': say(
    'The cursor stands on no row',
    'WHERE CURRENT OF means the row that was fetched last, and there is none.',
    'UPDATE or DELETE before the first FETCH, or after the last row.',
    'FETCH a row first.',
  ),
  '25001': say(
    'Not inside a transaction',
    'This statement cannot be part of a transaction block, or must be its first.',
    'VACUUM or CREATE INDEX CONCURRENTLY after BEGIN, or SET TRANSACTION after a query.',
    'COMMIT or ROLLBACK first, then send it alone. Write the isolation level behind BEGIN.',
  ),
  '25006': say(
    'Read only',
    'The transaction may read but not write.',
    'BEGIN READ ONLY, or the setting default_transaction_read_only.',
    'ROLLBACK and begin one without READ ONLY.',
  ),
  '25P01': say(
    'No transaction is open',
    'The statement makes sense only inside a transaction.',
    'SAVEPOINT, DECLARE or LOCK without BEGIN before it, where each statement is a transaction of its own.',
    'Begin one with BEGIN.',
  ),
  '25P02': say(
    'The transaction has failed before',
    'An earlier statement of this transaction failed. Until it ends, PostgreSQL refuses all others.',
    'Going on after an error between BEGIN and COMMIT.',
    'Send ROLLBACK and begin anew. A SAVEPOINT lets you go back less far.',
  ),
  '26000': say(
    'No such prepared statement',
    'Nothing was prepared under that name in this session.',
    'A misspelt name, or DEALLOCATE before.',
    'PREPARE it first. SELECT name FROM pg_prepared_statements lists what there is.',
  ),
  '2D000': say(
    'COMMIT is not possible here',
    'A procedure or DO block may end the transaction only when it was called outside of one.',
    'COMMIT in a block that runs between BEGIN and COMMIT, or in a function.',
    'CALL the procedure without BEGIN; functions leave transactions to their caller.',
  ),
  '34000': say(
    'No such cursor',
    'There is no open cursor of that name; a cursor ends with its transaction.',
    'FETCH after COMMIT, or a misspelt name.',
    'DECLARE it in the same transaction, or WITH HOLD.',
  ),
  '3B001': say(
    'No such savepoint',
    'The transaction holds no savepoint of that name.',
    'A misspelt name, or a ROLLBACK TO an earlier one, which removes the later ones.',
    'Check the name, or ROLLBACK the whole transaction.',
  ),
  '40001': say(
    'Another transaction came first',
    'Under this isolation level the transaction cannot go on without contradicting one that ran at the same time.',
    'Two transactions that change the same rows under REPEATABLE READ or SERIALIZABLE.',
    'ROLLBACK and do the whole transaction again. Programs do so by themselves.',
  ),
  '40P01': say(
    'Deadlock',
    'Two transactions waited for each other, so PostgreSQL ended this one.',
    'Two programs that lock the same rows in a different order.',
    'ROLLBACK and try again. It is avoided by taking locks in the same order everywhere.',
  ),
  '42P03': say(
    'The cursor is open already',
    'A cursor of that name is open in this transaction.',
    'DECLARE run twice.',
    'CLOSE the old one, or choose another name.',
  ),
  '42P05': say(
    'The statement is prepared already',
    'A prepared statement of that name is there; it lives as long as the session.',
    'PREPARE run twice.',
    'DEALLOCATE the old one, or choose another name.',
  ),
  '42P11': say(
    'The cursor cannot be declared so',
    'The options of the cursor exclude each other.',
    'SCROLL together with NO SCROLL.',
    'Keep one of them.',
  ),
  '55000': say(
    'Not in the right state',
    'The object is not ready for this.',
    'currval() before nextval(); a change through a view that joins, groups or counts; a materialized view that was never filled.',
    'Do the step that must come before it, or work on the underlying table.',
  ),
  '55006': say(
    'It is in use',
    'This session is still reading from the object.',
    'DROP or ALTER of a table while a cursor on it is open, or within its own trigger.',
    'CLOSE the cursor or end the transaction first.',
  ),
  '55P03': say(
    'The lock was not free',
    'Another transaction holds the lock and NOWAIT or a timeout said not to wait.',
    'A transaction that was left open elsewhere.',
    'Try again later, or wait without NOWAIT.',
  ),
}
