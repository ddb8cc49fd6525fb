import { isWord, type Token } from '../../sql/lex.ts'
import { callsOf, type Reading } from '../reading.ts'
import { finding, type Habit } from './habit.ts'
import { toTemplate } from './time-format.ts'

/** A function that PostgreSQL lacks under this name. `write` gives the call in PostgreSQL, undefined where it has no safe one. */
interface Foreign {
  names: string[]
  text: string
  write: (args: readonly string[]) => string | undefined
}

// The arguments in their order, when there are as many as expected.
const exactly =
  (count: number, write: (...args: string[]) => string | undefined) => (args: readonly string[]) =>
    args.length === count ? write(...args) : undefined
const renamed = (name: string) => (value: string) => `${name}(${value})`
const field = (name: string) => exactly(1, (at) => `extract(${name} FROM ${at})`)
const unit = (word: string) => {
  const plain = word.replaceAll("'", '').toLowerCase()
  return /^(second|minute|hour|day|week|month|year)s?$/.test(plain) ? plain : undefined
}

const foreign: readonly Foreign[] = [
  {
    names: ['ifnull', 'nvl', 'isnull'],
    text: 'IFNULL, NVL and ISNULL belong to other systems. coalesce(a, b) gives the first value that is not NULL.',
    write: exactly(2, (a, b) => `coalesce(${a}, ${b})`),
  },
  {
    names: ['if', 'iif'],
    text: 'PostgreSQL has no function IF. A choice between two values is CASE WHEN … THEN … ELSE … END.',
    write: exactly(3, (test, yes, no) => `CASE WHEN ${test} THEN ${yes} ELSE ${no} END`),
  },
  {
    names: ['getdate', 'sysdatetime', 'sysdate'],
    text: 'GETDATE and SYSDATE are other systems’ names. The present moment is now(), today is CURRENT_DATE.',
    write: exactly(0, () => 'now()'),
  },
  {
    names: ['curdate'],
    text: 'CURDATE() is MySQL’s name for CURRENT_DATE, which takes no parentheses.',
    write: exactly(0, () => 'CURRENT_DATE'),
  },
  {
    names: ['dateadd'],
    text: "PostgreSQL adds an interval with +: date + 7 * INTERVAL '1 day' instead of DATEADD.",
    write: exactly(3, (part, count, at) => {
      const known = unit(part)
      return known && `(${at} + (${count}) * INTERVAL '1 ${known}')`
    }),
  },
  {
    names: ['datediff'],
    text: 'PostgreSQL has no DATEDIFF. One date minus another gives the days between them; age(later, earlier) gives years, months and days.',
    write: (args) => {
      const [first = '', second = '', third] = args
      if (args.length === 2) return `(${first}::date - ${second}::date)`
      return args.length === 3 && unit(first) === 'day' ? `(${third}::date - ${second}::date)` : undefined
    },
  },
  {
    names: ['datepart'],
    text: 'The parts of a date come with extract(year FROM date) instead of DATEPART.',
    write: exactly(2, (part, at) => {
      const known = unit(part)
      return known && `extract(${known} FROM ${at})`
    }),
  },
  { names: ['year'], text: 'The year of a date is extract(year FROM date).', write: field('year') },
  { names: ['month'], text: 'The month of a date is extract(month FROM date).', write: field('month') },
  { names: ['day'], text: 'The day of a date is extract(day FROM date).', write: field('day') },
  {
    names: ['add_months'],
    text: "ADD_MONTHS is Oracle’s. In PostgreSQL add an interval: date + INTERVAL '3 months'.",
    write: exactly(2, (at, count) => `(${at} + (${count}) * INTERVAL '1 month')`),
  },
  {
    names: ['date_format'],
    text: "DATE_FORMAT is MySQL’s. PostgreSQL writes times with to_char(time, 'YYYY-MM-DD') and templates of its own.",
    write: exactly(2, (at, format) => {
      const template = toTemplate(format, 'MySQL')
      return template && `to_char(${at}, ${template})`
    }),
  },
  {
    names: ['str_to_date'],
    text: "STR_TO_DATE is MySQL’s. PostgreSQL reads dates with to_date(text, 'DD.MM.YYYY'), times with to_timestamp().",
    write: exactly(2, (text, format) => {
      const template = toTemplate(format, 'MySQL')
      return template && `${/HH|MI|SS/.test(template) ? 'to_timestamp' : 'to_date'}(${text}, ${template})`
    }),
  },
  {
    names: ['strftime'],
    text: "STRFTIME is SQLite’s. PostgreSQL writes times with to_char(time, 'YYYY-MM'): the time comes first.",
    write: exactly(2, (format, at) => {
      const template = toTemplate(format, 'SQLite')
      return template && `to_char(${at}, ${template})`
    }),
  },
  {
    names: ['len'],
    text: 'LEN is SQL Server’s name for length(text).',
    write: exactly(1, renamed('length')),
  },
  { names: ['lcase'], text: 'LCASE is MySQL’s name for lower(text).', write: exactly(1, renamed('lower')) },
  { names: ['ucase'], text: 'UCASE is MySQL’s name for upper(text).', write: exactly(1, renamed('upper')) },
  { names: ['rand'], text: 'RAND() is random() in PostgreSQL.', write: exactly(0, () => 'random()') },
  {
    names: ['newid', 'uuid'],
    text: 'A new UUID comes from gen_random_uuid().',
    write: exactly(0, () => 'gen_random_uuid()'),
  },
  {
    names: ['charindex', 'locate'],
    text: 'CHARINDEX and LOCATE are strpos(text, part) in PostgreSQL: the text comes first.',
    write: exactly(2, (part, text) => `strpos(${text}, ${part})`),
  },
  {
    names: ['instr'],
    text: 'INSTR is strpos(text, part) in PostgreSQL.',
    write: exactly(2, (text, part) => `strpos(${text}, ${part})`),
  },
  {
    names: ['substring_index'],
    text: 'SUBSTRING_INDEX is MySQL’s. A part between delimiters is split_part(text, delimiter, n).',
    write: exactly(3, (text, mark, count) =>
      count === '1' || count === '-1' ? `split_part(${text}, ${mark}, ${count})` : undefined,
    ),
  },
  {
    names: ['truncate'],
    text: 'TRUNCATE of a number is trunc(x, digits) in PostgreSQL.',
    write: exactly(2, (value, digits) => `trunc(${value}, ${digits})`),
  },
  {
    names: ['median'],
    text: 'PostgreSQL has no MEDIAN. The middle value is percentile_cont(0.5) WITHIN GROUP (ORDER BY value).',
    write: exactly(1, (value) => `percentile_cont(0.5) WITHIN GROUP (ORDER BY ${value})`),
  },
  {
    names: ['scope_identity', 'last_insert_id'],
    text: 'The id of a new row comes with the INSERT itself: add RETURNING id to it. lastval() gives the last number of any sequence.',
    write: () => undefined,
  },
]

// CREATE TABLE day (…), INSERT INTO day (…): no calls.
const namesTable = (before: Token | undefined) => isWord(before, 'table', 'into', 'exists', 'with', 'as')

function habitOf({ names, text, write }: Foreign): Habit {
  return {
    name: names[0] ?? '',
    find: (reading: Reading) => {
      const own = new Set(reading.catalog?.functions.map(({ name }) => name))
      const calls = callsOf(reading, ...names).filter(
        ({ name, open }) => !own.has(name.text.toLowerCase()) && !namesTable(reading.tokens[open - 2]),
      )
      const [first] = calls
      if (!first) return undefined
      const written = calls.map((call) => write(call.args))
      const edits = calls.flatMap(({ name, close }, i) => {
        const insert = written[i]
        const to = reading.tokens[close]?.to
        return insert === undefined || to === undefined ? [] : [{ from: name.from, to, insert }]
      })
      return finding(text, `Write ${edits[0]?.insert ?? ''}`, edits.length === calls.length ? edits : [])
    },
  }
}

/** Functions of other systems. */
export const functionHabits: readonly Habit[] = foreign.map(habitOf)
