/** How PostgreSQL says that a transaction stands; null when it is too old to tell. */
export type XactStatus = 'committed' | 'in progress' | 'aborted' | null

/** A transaction that has locked a row together with others, or has changed it. */
interface Member {
  xid: string
  /** `upd` and `nokeyupd` have changed the row, the others have locked it. */
  mode: string
  status: XactStatus
}

/** One line pointer of a table's page, and the tuple that it leads to. */
export interface PageItem {
  block: number
  pointer: number
  /** 0 unused, 1 a tuple, 2 leads to the pointer `offset`, 3 dead. */
  flags: number
  offset: number
  xmin: string | null
  xminStatus: XactStatus
  xmax: string | null
  xmaxStatus: XactStatus
  ctid: string | null
  infomask: number | null
  /** Of an xmax that stands for several transactions. */
  members: Member[] | null
  /** The columns' values as they lie in the page, in hex digits; null for NULL. */
  values: (string | null)[] | null
}

/** A transaction that is in progress. */
interface Owner {
  xid: string
  /** The transaction to which it belongs: itself, unless it is a savepoint's. */
  top: string
  /** The id of its session's process. */
  pid: number
}

/** What a table's first pages hold, and which transactions there are at that moment. */
export interface PageReport {
  table: string
  columns: { name: string; typeOid: number; dropped: boolean }[]
  items: PageItem[]
  /** Whether there are more pages than were looked at. */
  more: boolean
  /** The snapshot that a statement would take now. */
  snapshot: string
  owners: Owner[]
}

/** The tables that can be looked at, the report of one, and the snapshots that sessions keep. */
export interface LabReport {
  tables: string[]
  report?: PageReport
  /** The table of which there is none, since a session has it for itself. */
  locked?: string
  /** By process id, of those whose transaction keeps one. */
  snapshots: Partial<Record<number, string>>
  /** The transactions of savepoints, with the ones to which they belong, also of those that have ended. */
  tops: Partial<Record<string, string>>
}
