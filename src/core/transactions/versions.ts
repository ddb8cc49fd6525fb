import { datumText } from './datum.ts'
import type { LabReport, PageItem, PageReport, XactStatus } from './page-report.ts'
import type { PagePlace, RowVersion, Xact, XactMark } from './row-version.ts'
import { seesVersion, type SessionView } from './snapshot.ts'

// Bits of a tuple's infomask.
const lockedOnly = 0x0080
const xminFrozen = 0x0300
const xmaxInvalid = 0x0800

const changing = ['upd', 'nokeyupd']
const places = { tuple: 1, redirect: 2 }

type LetterOf = (pid: number) => string | undefined

function xactOf(xid: string, status: XactStatus, { owners }: PageReport, letterOf: LetterOf): Xact {
  if (status !== 'in progress') return { xid, state: status === 'aborted' ? 'rolled back' : 'committed' }
  const owner = owners.find((one) => one.xid === xid)
  const session = owner && letterOf(owner.pid)
  return { xid, state: 'in progress', ...(session === undefined ? {} : { session }) }
}

function marksOf(item: PageItem, report: PageReport, place: string, letterOf: LetterOf): XactMark[] {
  const mask = item.infomask ?? 0
  const changed = item.ctid === place ? 'deleted' : 'updated'
  if (item.members)
    return item.members.map(({ xid, mode, status }) => ({
      ...xactOf(xid, status, report, letterOf),
      did: changing.includes(mode) ? changed : 'locked',
    }))
  if (item.xmax === null || item.xmax === '0' || item.xmaxStatus === null) return []
  const xact = xactOf(item.xmax, item.xmaxStatus, report, letterOf)
  const onlyLocked = mask & lockedOnly || (mask & xmaxInvalid && xact.state === 'committed')
  return [{ ...xact, did: onlyLocked ? 'locked' : changed }]
}

function versionOf(item: PageItem, report: PageReport, place: string, letterOf: LetterOf): RowVersion {
  const { xmin, infomask, ctid, values } = item
  const frozen = ((infomask ?? 0) & xminFrozen) === xminFrozen
  const made = xactOf(xmin ?? '', item.xminStatus, report, letterOf)
  return {
    place,
    made: frozen ? { xid: made.xid, state: 'frozen' } : made,
    marks: marksOf(item, report, place, letterOf),
    ...(ctid !== null && ctid !== place ? { next: ctid } : {}),
    values: report.columns.flatMap(({ typeOid, dropped }, i) => {
      const value = values?.[i] ?? null
      return dropped ? [] : [value === null ? null : datumText(value, typeOid)]
    }),
    seenBy: [],
  }
}

/** What a table's pages hold and who sees what of it; line pointers that lead nowhere are left out. */
export function pagePlaces(
  report: PageReport,
  { tops }: Pick<LabReport, 'tops'>,
  views: readonly SessionView[],
  letterOf: LetterOf,
): PagePlace[] {
  return report.items.flatMap((item): PagePlace[] => {
    const place = `(${item.block},${item.pointer})`
    if (item.flags === places.redirect) return [{ place, leadsTo: `(${item.block},${item.offset})` }]
    if (item.flags !== places.tuple) return []
    const version = versionOf(item, report, place, letterOf)
    const seenBy = views.filter((view) => seesVersion(version, view, tops)).map(({ letter }) => letter)
    return [{ ...version, seenBy }]
  })
}
