import { isWord } from '../../sql/lex.ts'
import { coachText } from '../messages.ts'
import type { Cause } from './cause.ts'
import { clausePlace, nameAt } from './syntax.ts'

/** Grouping and window functions: columns outside of GROUP BY, aggregates in clauses that come before the groups. */
export const grouping: Cause = (reading) => {
  const { error, tokens, at } = reading
  if (error.code === '42P20') return [{ text: coachText.windowInWhere }]
  if (error.code !== '42803') return []
  const { message } = error
  if (message.includes('not allowed in WHERE')) return [{ text: coachText.aggregateInWhere }]
  if (message.includes('not allowed in JOIN')) return [{ text: coachText.aggregateInJoin }]
  if (message.includes('not allowed in GROUP BY')) return [{ text: coachText.aggregateInGroup }]
  if (message.includes('cannot be nested')) return [{ text: coachText.nestedAggregate }]
  if (!message.includes('must appear in the GROUP BY') || at < 0) return []
  const column = nameAt(reading)
  const text = coachText.ungrouped(column)
  const plain =
    tokens[at]?.depth === 0 && !tokens.some((token) => isWord(token, 'union', 'intersect', 'except', 'with'))
  if (!plain || column === '') return [{ text }]
  const grouped = tokens.some((token) => token.depth === 0 && isWord(token, 'group'))
  const place = clausePlace(reading, 'having', 'window', 'order', 'limit', 'offset', 'fetch')
  const insert = grouped ? `, ${column}` : ` GROUP BY ${column}`
  return [{ text, fix: { label: coachText.groupBy(column), edits: [{ from: place, to: place, insert }] } }]
}
