/** A transaction that has made, changed, deleted or locked a version of a row. */
export interface Xact {
  xid: string
  state: 'committed' | 'in progress' | 'rolled back' | 'frozen'
  /** The letter of the session in which it is in progress. */
  session?: string
}

/** What a transaction has done to a version that another one has made. */
export interface XactMark extends Xact {
  did: 'updated' | 'deleted' | 'locked'
}

/** A version of a row. */
export interface RowVersion {
  /** Block and line pointer, like `(0,1)`. */
  place: string
  made: Xact
  marks: XactMark[]
  /** The place of the version that has come after it. */
  next?: string
  /** One for each column; null is NULL, undefined can't be told. */
  values: (string | null | undefined)[]
  /** The letters of the sessions that see it. */
  seenBy: string[]
}

/** What a place of a page holds: a version of a row, or only the way to one. */
export type PagePlace = RowVersion | { place: string; leadsTo: string }
