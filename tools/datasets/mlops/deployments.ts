import type { Field } from '../csv.ts'
import type { Random } from '../random.ts'
import { isoMinute, lastMinute, minutesPerDay } from '../shop/calendar.ts'
import type { Version } from './models.ts'

/** A deployment; moments in minutes since 1970, `until` null while it is in use. */
export interface Deployment {
  id: number
  from: number
  until: number | null
  shadow: boolean
  ease: number
  row: Field[]
}

/** Each version that was in production, one after the other for a model; some ran as a shadow before. */
export function makeDeployments(random: Random, versions: readonly Version[]): Deployment[] {
  const made: (Omit<Deployment, 'id' | 'row'> & { version: number })[] = []
  const open = new Map<number, { from: number; until: number | null }>()
  for (const { id: version, model, registeredAt, current, ease } of versions) {
    const shadowFrom = registeredAt + random.int(30, 2000)
    const from = shadowFrom + random.int(2, 12) * minutesPerDay
    if (random.chance(0.4) && from < lastMinute)
      made.push({ version, from: shadowFrom, until: from, shadow: true, ease })
    if (!current || from >= lastMinute) continue
    const before = open.get(model)
    if (before) {
      if (before.from >= from - minutesPerDay) continue
      // Most follow at once; sometimes nothing was in use for some days.
      before.until = random.chance(0.75)
        ? from
        : Math.max(before.from + 60, from - random.int(1, 5) * minutesPerDay)
    }
    const next = { version, from, until: null, shadow: false, ease }
    open.set(model, next)
    made.push(next)
  }
  made.sort((a, b) => a.from - b.from)
  return made.map(({ version, ...deployment }, index) => {
    const { from, until, shadow } = deployment
    const environment = shadow ? 'shadow' : 'production'
    const end = until === null ? null : isoMinute(until)
    return { ...deployment, id: index + 1, row: [index + 1, version, environment, isoMinute(from), end] }
  })
}
