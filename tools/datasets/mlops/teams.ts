import type { Field } from '../csv.ts'
import type { Random } from '../random.ts'
import { day, isoDate, isoMinute, minutesPerDay, workingMinute } from '../shop/calendar.ts'
import { ascii } from '../shop/customers.ts'
import { cultures } from '../shop/people.ts'

/** Somebody who starts runs. */
export interface Member {
  id: number
  team: number | null
  row: Field[]
}

/** An experiment; `createdAt` in minutes since 1970, `ease` how good its runs get (0 to 1), `size` how many there are. */
export interface Experiment {
  id: number
  team: number
  name: string
  goal: string | null
  createdBy: number | null
  createdAt: number
  ease: number
  size: number
}

const words = (text: string): string[] => text.split(', ')

/** The teams with what their experiments are about; the last has none. */
export const teams = [
  { name: 'Vision', topics: words('leaf disease, pot detector, weed mask, flower species, damage photos') },
  { name: 'Language', topics: words('review mood, mail router, search query, product text, spam filter') },
  { name: 'Ranking', topics: words('search order, similar plants, basket adviser, mail digest') },
  { name: 'Forecasting', topics: words('demand by week, returns, stock, frost warning, parcel time') },
  { name: 'Fraud', topics: words('card fraud, voucher abuse, fake accounts') },
  { name: 'Churn', topics: words('churn, newsletter, second order') },
  { name: 'Robotics', topics: [] },
]

const methods = words('baseline, transformer, boosted trees, small net, distilled, augmented')
const roles = words('engineer, engineer, scientist, scientist, analyst, intern')
const goals = ['beat the baseline', 'half the latency', 'fewer labels needed', 'calibrated scores', null]

/** The teams as rows of the table. */
export function teamRows(): Field[][] {
  const hours = [2500, 3000, 900, 600, 900, null, 1500]
  return teams.map(({ name }, index) => [
    index + 1,
    name,
    isoDate(day('2021-03-01') + index * 211),
    hours[index] ?? null,
  ])
}

/** The members by the day on which they joined; some are in no team. */
export function makeMembers(random: Random): Member[] {
  const all = Object.values(cultures)
  const taken = new Set<string>()
  return Array.from({ length: 44 }, (_, index) => {
    const culture = random.pick(all)
    const [given, family] = [random.pick(culture.given), random.pick(culture.family)]
    let email = `${ascii(given)}.${ascii(family)}@lab.example`
    if (taken.has(email)) email = email.replace('@', '2@')
    taken.add(email)
    const team = random.chance(0.1) ? null : random.int(1, teams.length)
    const joined = isoDate(day('2021-03-01') + index * 36 + random.int(0, 30))
    return {
      id: index + 1,
      team,
      row: [index + 1, `${given} ${family}`, email, team, random.pick(roles), joined],
    }
  })
}

/** The experiments by time; some never got a run, and a few got very many. */
export function makeExperiments(random: Random, members: readonly Member[]): Experiment[] {
  const plans = teams.flatMap(({ topics }, index) =>
    topics.flatMap((topic) =>
      random
        .shuffle(methods)
        .slice(0, random.int(2, 3))
        .map((method) => ({ team: index + 1, name: `${topic}, ${method}` })),
    ),
  )
  const span = day('2025-11-20') - day('2025-01-02')
  const made = plans.map(({ team, name }) => {
    const own = members.filter((member) => member.team === team)
    return {
      id: 0,
      team,
      name,
      goal: random.pick(goals),
      createdBy: own.length === 0 || random.chance(0.12) ? null : random.pick(own).id,
      createdAt: (day('2025-01-02') + random.int(0, span)) * minutesPerDay + workingMinute(random),
      ease: 0.3 + 0.7 * random.next(),
      size: random.chance(0.1) ? 0 : random.pick([4, 8, 16, 24, 32, 40, 56, 72]),
    }
  })
  made.sort((a, b) => a.createdAt - b.createdAt)
  return made.map((experiment, index) => ({ ...experiment, id: index + 1 }))
}

/** The experiment as a row of the table. */
export function experimentRow(experiment: Experiment): Field[] {
  const { id, team, name, goal, createdBy, createdAt } = experiment
  return [id, team, name, goal, createdBy, isoMinute(createdAt)]
}
