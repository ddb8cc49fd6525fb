import type { StatementOutcome } from '../result/types.ts'

/** What a session waits for. */
export interface LabWait {
  /** The letters of the sessions in its way. */
  on: string[]
  /** The lock in words; undefined when it waits for something else, such as pg_sleep. */
  lock?: string
}

/** One of a statement's waits, with its times as the page counts milliseconds. */
export interface PlayedWait extends LabWait {
  since: number
  /** How long it took; undefined while it lasts. */
  ms?: number
}

/** One statement in the shared order of all sessions. */
export interface Played {
  id: number
  /** The session's letter. */
  session: string
  sql: string
  /** The row of the timeline where it began, counted from 1. */
  from: number
  /** The row where it ended; undefined while it runs. */
  until?: number
  /** What it waited for, the last wait last. */
  waits: PlayedWait[]
  outcome?: StatementOutcome
}

/** How a statement stands. */
export type PlayedState = 'running' | 'waiting' | 'done' | 'failed'

/** How it stands now. `waiting` is whether its session waits. */
export function stateOf({ outcome, until }: Played, waiting: boolean): PlayedState {
  if (outcome?.error) return 'failed'
  if (until !== undefined) return 'done'
  return waiting ? 'waiting' : 'running'
}

/** The order in which statements of several sessions began and ended: each beginning has a row, and each end after others'. */
export class Timeline {
  readonly played: readonly Played[]
  readonly rows: number

  constructor(played: readonly Played[] = [], rows = 0) {
    this.played = played
    this.rows = rows
  }

  begin(id: number, session: string, sql: string): Timeline {
    const from = this.rows + 1
    return new Timeline([...this.played, { id, session, sql, from, waits: [] }], from)
  }

  /** PostgreSQL looks up now and then and goes on to wait for the same: that is one wait. */
  wait(id: number, wait: LabWait, at: number): Timeline {
    const next = (one: Played): Played =>
      same(one.waits.at(-1), wait)
        ? one
        : { ...one, waits: [...closed(one.waits, at), { ...wait, since: at }] }
    return this.#change(id, next, this.rows)
  }

  /** It shares the row of its beginning when nothing else has happened since. */
  end(id: number, outcome: StatementOutcome | undefined, at: number): Timeline {
    const began = this.played.find((one) => one.id === id)?.from ?? this.rows
    const until = began === this.rows ? began : this.rows + 1
    const ended = (one: Played): Played => ({
      ...{ ...one, until, waits: closed(one.waits, at) },
      ...(outcome ? { outcome } : {}),
    })
    return this.#change(id, ended, until)
  }

  #change(id: number, change: (one: Played) => Played, rows: number): Timeline {
    return new Timeline(
      this.played.map((one) => (one.id === id ? change(one) : one)),
      rows,
    )
  }
}

/** How much has happened in each session: beginnings, waits and ends. */
export function happenings({ played }: Timeline): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { session, waits, until } of played)
    counts[session] = (counts[session] ?? 0) + 1 + waits.length + (until === undefined ? 0 : 1)
  return counts
}

const same = (a: LabWait | undefined, b: LabWait): boolean =>
  a?.lock === b.lock && a?.on.join('') === b.on.join('')

const closed = (waits: readonly PlayedWait[], at: number): PlayedWait[] =>
  waits.map((wait) => (wait.ms === undefined ? { ...wait, ms: at - wait.since } : wait))
