import type { Field } from '../csv.ts'
import type { Random } from '../random.ts'
import { ascii } from '../shop/customers.ts'
import { day, isoDate } from '../shop/calendar.ts'
import { cultures } from '../shop/people.ts'
import { departments } from './departments.ts'
import type { Department } from './departments.ts'

/** Somebody who works in the company; days are days since 1970, the salary in euros a year. */
export interface Employee {
  id: number
  name: string
  email: string
  title: string
  department: Department | null
  manager: Employee | null
  salary: number | null
  hired: number
  left: number | null
  skills: string[]
}

const founded = day('2016-02-01')
const today = day('2025-12-31')

/** The level says how well somebody is paid and how early they came: 0 is the head of the company. */
interface Post {
  title: string
  department: Department | null
  manager: Employee | null
  level: number
}

function namesOf(random: Random): () => { name: string; email: string } {
  const taken = new Set<string>()
  const all = Object.values(cultures)
  let last = { given: '', family: '' }
  let count = 0
  return () => {
    const culture = random.pick(all)
    // One name is borne by two people: whoever counts names counts one too few.
    if (++count !== 60) last = { given: random.pick(culture.given), family: random.pick(culture.family) }
    const local = `${ascii(last.given)}.${ascii(last.family)}`
    let email = `${local}@company.example`
    for (let n = 2; taken.has(email); n++) email = `${local}${n}@company.example`
    taken.add(email)
    return { name: `${last.given} ${last.family}`, email }
  }
}

function salaryOf(random: Random, { title, department, level }: Post): number | null {
  if (title === 'Intern') return 24_000
  if (title === 'Annotator') return random.chance(0.7) ? null : 36_000
  if (random.chance(0.04) && level === 3) return null
  const base = department?.base ?? 130
  // Rounded to bands of two thousand, so that many earn the same.
  return 1000 * Math.round(base + (3 - level) * (department ? 14 : 10) + 2 * random.int(-4, 6))
}

function skillsOf(random: Random, known: readonly string[]): string[] {
  if (random.chance(0.06)) return []
  return random.shuffle(known).slice(0, random.int(1, Math.min(4, known.length)))
}

/** All employees by the day on which they were hired; a manager may have come after those who report to them. */
export function makeEmployees(random: Random): Employee[] {
  const next = namesOf(random)
  const made: Employee[] = []
  const hire = (post: Post): Employee => {
    const latest = [0, 1500, 2500, today - founded - 20][post.level] ?? 0
    const earliest = post.title === 'Intern' ? latest - 330 : post.level * 30
    const hired = founded + random.int(earliest, latest)
    const gone = post.level === 3 && random.chance(0.18) && hired < today - 400
    const employee = {
      id: 0,
      ...next(),
      title: post.title,
      department: post.department,
      manager: post.manager,
      salary: salaryOf(random, post),
      hired,
      left: gone ? hired + random.int(120, today - hired - 30) : null,
      skills: skillsOf(random, post.department?.skills ?? ['writing', 'sql']),
    }
    made.push(employee)
    return employee
  }
  const head = hire({ title: 'Chief executive', department: null, manager: null, level: 0 })
  hire({ title: 'Assistant', department: null, manager: head, level: 3 })
  for (const department of departments) if (department.head !== '') staff(random, department, head, hire)
  made.push({ ...adviser(next()), hired: day('2024-05-02') })
  made.sort((a, b) => a.hired - b.hired)
  return made.map((employee, index) => Object.assign(employee, { id: index + 1 }))
}

/** Somebody with no manager and no department, who is not the head of anything. */
function adviser(named: { name: string; email: string }): Employee {
  const none = { department: null, manager: null, salary: null, left: null, skills: [] }
  return { id: 0, ...named, title: 'Adviser', hired: 0, ...none }
}

function staff(
  random: Random,
  department: Department,
  above: Employee,
  hire: (post: Post) => Employee,
): void {
  const head = hire({ title: department.head, department, manager: above, level: 1 })
  for (const size of department.teams) {
    const lead = hire({ title: department.lead, department, manager: head, level: 2 })
    const team: Employee[] = []
    for (let n = 0; n < size; n++) {
      const title = random.pick(department.titles)
      // Some look after a colleague of the team, who then stands one level deeper.
      const seniors = team.filter(({ title, left }) => title !== 'Intern' && left === null)
      const manager = seniors.length > 1 && random.chance(0.35) ? random.pick(seniors) : lead
      team.push(hire({ title, department, manager, level: 3 }))
    }
  }
}

/** The employee as a row of the table. */
export function employeeRow(employee: Employee): Field[] {
  return [
    employee.id,
    employee.name,
    employee.email,
    employee.title,
    employee.department?.id ?? null,
    employee.manager?.id ?? null,
    employee.salary,
    isoDate(employee.hired),
    employee.left === null ? null : isoDate(employee.left),
    `{${employee.skills.join(',')}}`,
  ]
}

/** Who stands in for whom: colleagues of one department; some agree with each other, which makes circles. */
export function standInRows(random: Random, employees: readonly Employee[]): Field[][] {
  const here = employees.filter(({ left, department }) => left === null && department !== null)
  return here.flatMap((employee) => {
    const others = here.filter((other) => other !== employee && other.department === employee.department)
    return random.chance(0.55) ? [[employee.id, random.pick(others).id]] : []
  })
}
