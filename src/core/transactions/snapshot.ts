import type { TransactionState } from '../result/types.ts'
import type { LabReport } from './page-report.ts'
import type { RowVersion, Xact } from './row-version.ts'

/** Which transactions count as ended: all before `xmax` but those that ran when it was taken. */
interface Snapshot {
  /** All transactions before it had ended. */
  xmin: string
  xmax: string
  running: string[]
}

/** What a session sees. */
export interface SessionView {
  letter: string
  /** Its next statement takes a new snapshot; its transaction keeps one; its failed transaction sees nothing; not yet told. */
  kind: 'next statement' | 'kept' | 'failed' | 'unknown'
  snapshot?: Snapshot
}

/** A session as far as it decides what is seen. */
export interface Seer {
  letter: string
  id: number
  running: boolean
  transaction: TransactionState
  isolation?: string | undefined
}

/** Reads a snapshot as PostgreSQL writes it, like `839:842:839,841`. */
function readSnapshot(text: string): Snapshot {
  const [xmin = '', xmax = '', running = ''] = text.split(':')
  return { xmin, xmax, running: running.split(',').filter(Boolean) }
}

const keeping = ['repeatable read', 'serializable']

/** What each session sees, where `now` is the snapshot that a statement would take. */
export function viewsOf(sessions: readonly Seer[], now: string, kept: LabReport['snapshots']): SessionView[] {
  return sessions.map(({ letter, id, running, transaction, isolation }) => {
    if (transaction === 'failed') return { letter, kind: 'failed' }
    const own = kept[id]
    if (own !== undefined) return { letter, kind: 'kept', snapshot: readSnapshot(own) }
    // It may be about to take the one that it will keep; that can be read when its statement has ended.
    if (running && keeping.includes(isolation ?? '')) return { letter, kind: 'unknown' }
    return { letter, kind: 'next statement', snapshot: readSnapshot(now) }
  })
}

function counts(
  xact: Xact,
  { letter, snapshot }: SessionView,
  tops: Partial<Record<string, string>>,
): boolean {
  if (xact.state === 'frozen') return true
  if (xact.state === 'in progress') return xact.session === letter
  if (xact.state === 'rolled back' || !snapshot) return false
  // A savepoint's transaction ends with the one to which it belongs, and only that one is among the running.
  const top = tops[xact.xid] ?? xact.xid
  return Number(xact.xid) < Number(snapshot.xmax) && !snapshot.running.includes(top)
}

/** PostgreSQL's rule: who made the version counts, and none that has changed or deleted it does. */
export function seesVersion(
  { made, marks }: Pick<RowVersion, 'made' | 'marks'>,
  view: SessionView,
  tops: Partial<Record<string, string>>,
): boolean {
  if (!view.snapshot || !counts(made, view, tops)) return false
  return !marks.some((mark) => mark.did !== 'locked' && counts(mark, view, tops))
}
