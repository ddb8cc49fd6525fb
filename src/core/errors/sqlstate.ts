import type { ServerMessage } from '../result/types.ts'
import { classes } from './explanations/classes.ts'
import { codes } from './explanations/codes.ts'
import type { Explanation } from './explanations/types.ts'

const unknown: Explanation = {
  title: 'PostgreSQL refused the statement',
  means: 'The message above says what it met.',
  causes: 'Something rare: there is no explanation for this code here.',
  next: 'Read the message together with its DETAIL and HINT, then change one thing at a time.',
}

/**
 * What an error means, what usually brings it and what to do next, in plain words: by its SQLSTATE, else by the class that
 * the first two characters name, else in general.
 */
export function explain({ code, message }: Pick<ServerMessage, 'code' | 'message'>): Explanation {
  // The parser's stack is full: no fault of syntax, though the server calls it one.
  if (code === '42601' && message.startsWith('memory exhausted')) return codes['54001'] ?? unknown
  return codes[code] ?? classes[code.slice(0, 2)] ?? unknown
}
