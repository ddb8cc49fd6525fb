import { toCsv } from './csv.ts'
import type { TableData } from './csv.ts'
import { departmentRows } from './org/departments.ts'
import { employeeRow, makeEmployees, standInRows } from './org/employees.ts'
import { dependsOnRows, pipelineRows } from './org/pipelines.ts'
import { makeProjects } from './org/projects.ts'
import { Random } from './random.ts'

/** The company: about 900 rows, the same for ever, in an order in which the foreign keys can be checked. */
export function generateOrg(): TableData[] {
  const employees = makeEmployees(new Random(71))
  const { projects, assignments, tasks } = makeProjects(new Random(73), employees)
  return [
    toCsv('departments', departmentRows()),
    toCsv('employees', employees.map(employeeRow)),
    toCsv('stand_ins', standInRows(new Random(72), employees)),
    toCsv('projects', projects),
    toCsv('assignments', assignments),
    toCsv('tasks', tasks),
    toCsv('pipelines', pipelineRows(new Random(74), employees)),
    toCsv('depends_on', dependsOnRows()),
  ]
}
