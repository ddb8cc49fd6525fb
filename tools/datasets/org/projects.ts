import type { Field } from '../csv.ts'
import type { Random } from '../random.ts'
import { day, isoDate } from '../shop/calendar.ts'
import type { Employee } from './employees.ts'

const words = (text: string): string[] => text.trim().split(/\s*;\s*/)

const names = words(
  'Churn model; Feature store; Search ranking; Invoice reader; Label tool; Demand forecast; Drift alarm; Cost report; Speech notes; Data catalogue; Fraud score; Migration to PostgreSQL 18; Onboarding; Robot arm',
)
const verbs = words(
  'Write a test for; Document; Clean up; Review; Measure; Speed up; Design; Build; Repair; Replace',
)
const things = words(
  'the loader; the schema; the features; the labels; the training job; the report; the alarm; the interface; the backfill; the export',
)
const labels = words('bug; data; model; docs; urgent; cost; security')
const from = day('2024-01-08')
const today = day('2025-12-31')

function taskRow(random: Random, id: number, project: number, team: readonly Employee[]): Field[] {
  const due = random.chance(0.2) ? null : from + random.int(60, 800)
  const done = random.chance(0.6) ? (due ?? from + random.int(60, 500)) + random.int(-20, 25) : null
  const assignee = team.length === 0 || random.chance(0.15) ? null : random.pick(team).id
  return [
    id,
    project,
    `${random.pick(verbs)} ${random.pick(things)}`,
    assignee,
    random.chance(0.15) ? null : random.pick([1, 2, 2, 3, 4, 4, 6, 8, 8, 12, 16, 24, 40]),
    due === null ? null : isoDate(due),
    done === null || done > today ? null : isoDate(done),
    `{${random.shuffle(labels).slice(0, random.int(0, 3)).join(',')}}`,
  ]
}

/** Projects, who works on them, and their tasks. The last project has neither a lead nor anybody on it. */
export function makeProjects(
  random: Random,
  employees: readonly Employee[],
): { projects: Field[][]; assignments: Field[][]; tasks: Field[][] } {
  const here = employees.filter(({ left, salary }) => left === null && salary !== null)
  const projects: Field[][] = []
  const assignments: Field[][] = []
  const tasks: Field[][] = []
  names.forEach((name, index) => {
    const empty = index === names.length - 1
    const id = index + 1
    const team = empty ? [] : random.shuffle(here).slice(0, random.int(4, 16))
    const starts = from + random.int(0, 600)
    const ends = random.chance(0.3) || empty ? null : starts + random.int(90, 500)
    const lead = team[0] && index % 6 !== 4 ? team[0].id : null
    projects.push([id, name, lead, isoDate(starts), ends === null ? null : isoDate(ends)])
    for (const { id: employee } of team)
      assignments.push([id, employee, random.chance(0.12) ? null : random.pick([4, 8, 8, 16, 20, 20, 32])])
    const count = empty ? 0 : random.int(8, 34)
    for (let n = 0; n < count; n++) tasks.push(taskRow(random, tasks.length + 1, id, team))
  })
  return { projects, assignments, tasks }
}
