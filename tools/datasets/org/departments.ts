import type { Field } from '../csv.ts'

/** A department with the people it has room for; `teams` are led by a team lead each. */
export interface Department {
  id: number
  name: string
  city: string | null
  budget: number | null
  head: string
  lead: string
  titles: string[]
  base: number
  skills: string[]
  teams: number[]
}

const words = (text: string): string[] => text.split(', ')

/** The company's departments; the size of each team stands in `teams`. */
export const departments: Department[] = [
  {
    id: 1,
    name: 'Research',
    city: 'Bremen',
    budget: 2_400_000,
    head: 'Head of Research',
    lead: 'Research lead',
    titles: words('Research scientist, Research scientist, Research engineer, Intern'),
    base: 72,
    skills: words('python, pytorch, statistics, sql, writing'),
    teams: [7, 6, 7],
  },
  {
    id: 2,
    name: 'Data Platform',
    city: 'Leeds',
    budget: 1_850_000,
    head: 'Head of Data Platform',
    lead: 'Platform lead',
    titles: words('Data engineer, Data engineer, Database administrator, Analytics engineer'),
    base: 66,
    skills: words('sql, postgresql, python, airflow, spark, terraform'),
    teams: [8, 7, 6],
  },
  {
    id: 3,
    name: 'Machine Learning',
    city: 'Bremen',
    budget: 2_100_000,
    head: 'Head of Machine Learning',
    lead: 'Model lead',
    titles: words('Machine learning engineer, Machine learning engineer, Data scientist, Annotator'),
    base: 68,
    skills: words('python, pytorch, sql, docker, statistics'),
    teams: [9, 7, 5],
  },
  {
    id: 4,
    name: 'Product',
    city: 'Lyon',
    budget: 900_000,
    head: 'Head of Product',
    lead: 'Design lead',
    titles: words('Product manager, Designer, Technical writer'),
    base: 60,
    skills: words('writing, figma, sql, interviews'),
    teams: [6, 6],
  },
  {
    id: 5,
    name: 'Operations',
    city: null,
    budget: 1_200_000,
    head: 'Head of Operations',
    lead: 'Operations lead',
    titles: words('Site reliability engineer, Support engineer, Security engineer'),
    base: 62,
    skills: words('linux, docker, terraform, postgresql, go'),
    teams: [6, 5],
  },
  {
    id: 6,
    name: 'People and Finance',
    city: 'Leeds',
    budget: 750_000,
    head: 'Head of People and Finance',
    lead: 'Office lead',
    titles: words('Accountant, Recruiter, Office manager'),
    base: 48,
    skills: words('accounting, writing, german, french'),
    teams: [7],
  },
  {
    id: 7,
    name: 'Robotics',
    city: 'Poznań',
    budget: null,
    head: '',
    lead: '',
    titles: [],
    base: 0,
    skills: [],
    teams: [],
  },
]

/** The departments as rows of the table. */
export function departmentRows(): Field[][] {
  return departments.map(({ id, name, city, budget }) => [id, name, city, budget])
}
