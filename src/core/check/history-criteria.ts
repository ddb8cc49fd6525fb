import { beginsTransaction, normalSql } from '../transactions/statements.ts'
import type { Play, PlayedStep } from '../transactions/play.ts'
import type { Cell } from '../result/types.ts'
import { historyMessages as messages } from './history-messages.ts'
import type { HistoryCriterion } from './types.ts'

type Of<K extends HistoryCriterion['kind']> = Extract<HistoryCriterion, { kind: K }>

/** What a play is held against. */
export interface Held {
  play: Play
  /** What the criterion's query shows in the end; undefined when it has none. */
  final?: Cell[][]
  /** The same after the reference, or after the sessions one after the other in each order; nothing where the criterion says it itself. */
  wanted?: Cell[][][]
}

// Rows in words.
const rowsText = (rows: Cell[][]): string => {
  const texts = rows.map((row) => row.map((cell) => cell ?? 'NULL').join(', '))
  return texts.length === 0 ? 'no row' : texts.map((text) => `(${text})`).join(' ')
}

const sameRows = (a: Cell[][], b: Cell[][]): boolean =>
  JSON.stringify(a.map((row) => JSON.stringify(row)).sort()) ===
  JSON.stringify(b.map((row) => JSON.stringify(row)).sort())

const own = (play: Play, letter: string): PlayedStep[] =>
  play.steps.filter(({ session }) => session === letter)

// What a retry has made good is no failure.
const failures = ({ steps }: Play): PlayedStep[] =>
  steps.filter(
    (step) =>
      step.error &&
      !steps.some(
        ({ place, attempt }) => place !== undefined && place === step.place && attempt > step.attempt,
      ),
  )

/** A session's transactions, each with its steps; what runs by itself is none. */
function transactions(play: Play, letter: string): PlayedStep[][] {
  const all: PlayedStep[][] = []
  let open: PlayedStep[] | undefined
  for (const step of own(play, letter)) {
    if (!open && beginsTransaction(step.sql)) all.push((open = []))
    open?.push(step)
    if (step.transaction === 'idle' && step.until !== undefined) open = undefined
  }
  return all
}

function waits({ session, on }: Of<'waits'>, play: Play): string[] {
  const seen = own(play, session).flatMap((step) => step.waits.flatMap((wait) => wait.on))
  if (seen.length === 0) return [messages.noWait(session)]
  if (on === undefined || seen.includes(on)) return []
  return [messages.waitsForOther(session, [...new Set(seen)])]
}

function fails({ code, by }: Of<'fails'>, { steps }: Play): string[] {
  const failed = steps.filter(({ error, session }) => error && (by === undefined || session === by))
  if (failed.some(({ error }) => error?.code === code)) return []
  const codes = [...new Set(failed.map(({ error }) => error?.code ?? ''))]
  return [messages.noFailure(code), ...(codes.length > 0 ? [messages.otherFailures(codes)] : [])]
}

function noWaits({ verb }: Of<'no waits'>, { steps }: Play): string[] {
  const begins = (sql: string) => verb === undefined || sql.toUpperCase().startsWith(verb)
  const step = steps.find(({ waits, sql }) => waits.length > 0 && begins(sql))
  return step ? [messages.waits(step.session, step.sql)] : []
}

function rereads({ session, differ, query }: Of<'rereads'>, play: Play): string[] {
  const pairs = transactions(play, session).flatMap((steps) =>
    steps.flatMap((first, i) => {
      if (query !== undefined && normalSql(first.sql) !== normalSql(query)) return []
      const again = steps
        .slice(i + 1)
        .find((later) => later.rows && normalSql(later.sql) === normalSql(first.sql))
      return first.rows && again?.rows ? [sameRows(first.rows, again.rows)] : []
    }),
  )
  if (pairs.length === 0) return [messages.notRead(session, query && `\`${query}\``)]
  if (differ) return pairs.includes(false) ? [] : [messages.sameRows(session)]
  return pairs.includes(false) ? [messages.otherRows(session)] : []
}

function keeps({ session, statements }: Of<'keeps'>, play: Play): string[] {
  const own = play.steps
    .flatMap(({ place, sql, session: letter, attempt }) =>
      place !== undefined && letter === session && attempt === 1 ? [{ place, sql }] : [],
    )
    .sort((a, b) => a.place - b.place)
  const at = statements.findIndex((sql, i) => normalSql(own[i]?.sql ?? '') !== normalSql(sql))
  if (at >= 0) return [messages.changed(session, statements[at] ?? '')]
  const more = own[statements.length]
  return more ? [messages.added(session, more.sql)] : []
}

function level({ session, level: wanted }: Of<'level'>, play: Play): string[] {
  const levels = transactions(play, session).map((steps) => steps.findLast((step) => step.level)?.level ?? '')
  if (levels.length === 0) return [messages.noTransaction(session)]
  const other = levels.find((found) => found !== wanted && found !== '')
  return other === undefined ? [] : [messages.level(session, other)]
}

/** Why a criterion does not hold of a play; empty when it does. */
export function historyFault(criterion: HistoryCriterion, { play, final = [], wanted = [] }: Held): string[] {
  switch (criterion.kind) {
    case 'waits':
      return waits(criterion, play)
    case 'no waits':
      return noWaits(criterion, play)
    case 'fails':
      return fails(criterion, play)
    case 'no failures':
      return failures(play).flatMap(({ session, error }) =>
        error ? [messages.failure(session, error.code, error.message)] : [],
      )
    case 'rereads':
      return rereads(criterion, play)
    case 'tag': {
      const tags = own(play, criterion.session).flatMap(({ tag }) => tag ?? [])
      return tags.includes(criterion.tag)
        ? []
        : [messages.noTag(criterion.session, criterion.tag, [...new Set(tags)])]
    }
    case 'keeps':
      return keeps(criterion, play)
    case 'level':
      return level(criterion, play)
    case 'gives':
    case 'same': {
      const [expected = 'rows' in criterion ? criterion.rows : []] = wanted
      return sameRows(final, expected) ? [] : [messages.left(rowsText(final), rowsText(expected))]
    }
    case 'serial':
      return wanted.some((rows) => sameRows(final, rows))
        ? []
        : [messages.notSerial(rowsText(final), [...new Set(wanted.map(rowsText))])]
  }
}

/** The query whose rows in the end a criterion is about. */
export const queryOf = (criterion: HistoryCriterion): string | undefined =>
  'sql' in criterion ? criterion.sql : undefined
