import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startParams } from '#engine/parameters.ts'
import type { TableData } from '#tools/datasets/csv.ts'
import { generateOrg } from '#tools/datasets/org.ts'
import { buildImage } from '#tools/image/build.ts'

/** What lessons rely on: at least so many rows after FROM; and none at all of what can't be. */
interface Dataset {
  name: string
  generate: () => TableData[]
  least: [what: string, rows: string, count: number][]
  never: [what: string, rows: string][]
}

const without = (table: string, other: string, key: string): string =>
  `${table} t WHERE NOT EXISTS (SELECT FROM ${other} WHERE ${key} = t.id)`

const needs = `
  WITH RECURSIVE all_needs AS (
    SELECT * FROM depends_on
    UNION SELECT a.pipeline_id, d.needs_id FROM all_needs a JOIN depends_on d ON d.pipeline_id = a.needs_id
  ) SELECT * FROM all_needs`

const levels = `
  WITH RECURSIVE tree AS (
    SELECT id, 1 AS level FROM employees WHERE manager_id IS NULL
    UNION ALL SELECT e.id, level + 1 FROM employees e JOIN tree ON tree.id = manager_id
  ) SELECT * FROM tree`

const datasets: Dataset[] = [
  {
    name: 'org',
    generate: generateOrg,
    least: [
      ['employees', 'employees', 115],
      ['employees at the fifth level or below', `(${levels}) l WHERE level >= 5`, 5],
      ['two who report to nobody', 'employees WHERE manager_id IS NULL', 2],
      ['managers who came after their people', 'employees WHERE manager_id > id', 20],
      [
        'people who earn more than their manager',
        'employees e JOIN employees m ON m.id = e.manager_id AND m.salary < e.salary',
        3,
      ],
      ['people without a salary', 'employees WHERE salary IS NULL', 5],
      ['salaries shared by many', 'employees GROUP BY salary HAVING count(*) > 6', 2],
      ['people who have left', 'employees WHERE left_on IS NOT NULL', 5],
      ['people without skills', `employees WHERE skills = '{}'`, 3],
      ['two people of one name', 'employees GROUP BY name HAVING count(*) > 1', 1],
      ['departments with nobody', without('departments', 'employees', 'department_id'), 1],
      ['projects with nobody', without('projects', 'assignments', 'project_id'), 1],
      ['people on no project', without('employees', 'assignments', 'employee_id'), 20],
      ['tasks that nobody has taken', 'tasks WHERE assignee_id IS NULL', 20],
      ['tasks done late', 'tasks WHERE done_on > due_on', 20],
      ['stand-ins in a circle', 'stand_ins a JOIN stand_ins b ON b.employee_id = a.stand_in_id', 2],
      ['pipelines that need nothing', without('pipelines', 'depends_on', 'pipeline_id'), 6],
      ['pipelines that nothing needs', without('pipelines', 'depends_on', 'needs_id'), 4],
    ],
    never: [
      ['a pipeline that needs itself in the end', `(${needs}) n WHERE pipeline_id = needs_id`],
      ['somebody in the tree of nobody', `employees WHERE id NOT IN (SELECT id FROM (${levels}) l)`],
    ],
  },
]

describe.each(datasets)('$name', ({ name, generate, least, never }) => {
  let db: PGlite
  const value = async (sql: string): Promise<unknown> =>
    (await db.query<unknown[]>(sql, [], { rowMode: 'array' })).rows[0]?.[0]
  const count = (rows: string): Promise<unknown> =>
    value(`SELECT count(*)::int FROM (SELECT 1 FROM ${rows}) x`)

  beforeAll(async () => {
    db = await PGlite.create({ loadDataDir: new Blob([await buildImage(name)]), startParams })
  })
  afterAll(() => db.close())

  test.each(generate())('$table arrived whole', async ({ table, csv }) => {
    expect(await count(table)).toBe(csv.split('\n').length - 1)
  })

  test.each(least)('%s', async (_, rows, atLeast) => {
    expect(await count(rows)).toBeGreaterThanOrEqual(atLeast)
  })

  test.each(never)('never %s', async (_, rows) => {
    expect(await count(rows)).toBe(0)
  })
})
