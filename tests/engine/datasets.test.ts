import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startParams } from '#engine/parameters.ts'
import { generateArticles } from '#tools/datasets/articles.ts'
import type { TableData } from '#tools/datasets/csv.ts'
import { generateMlops } from '#tools/datasets/mlops.ts'
import { generateBikes } from '#tools/datasets/bikes.ts'
import { birdstrikeTables } from '#tools/datasets/birdstrikes.ts'
import { generateOrg } from '#tools/datasets/org.ts'
import { buildImage } from '#tools/image/build.ts'
import { slimBundle } from '#tools/image/bundle.ts'

/** What lessons rely on: at least so many rows after FROM; and none at all of what can't be. */
interface Dataset {
  name: string
  generate: () => TableData[]
  least: [what: string, rows: string, count: number][]
  never: [what: string, rows: string][]
}

/** The rows of a CSV; a line may end within quotes. */
const recordsOf = (csv: string): number => csv.replaceAll(/"[^"]*"/g, '').split('\n').length - 1

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
    name: 'articles',
    generate: generateArticles,
    least: [
      ['drafts', 'articles WHERE published_at IS NULL', 5],
      ['views not counted', 'articles WHERE views IS NULL', 10],
      ['never tagged', 'articles WHERE tags IS NULL', 5],
      ['tags taken away', `articles WHERE tags = '{}'`, 5],
      ['no properties', 'articles WHERE meta IS NULL', 5],
      ['JSON null', `articles WHERE meta @> '{"expires": null}'`, 20],
      ['a missing key', `articles WHERE NOT meta ? 'model'`, 50],
      ['a number as text', `articles WHERE meta @? '$.incident.severity ? (@.type() == "string")'`, 3],
      ['titles shared by several', 'articles GROUP BY title HAVING count(*) > 1', 30],
      ['found by words', `articles WHERE to_tsvector('english', body) @@ 'index & !rollback'`, 20],
      [
        'bodies of 60 to 120 words',
        `articles WHERE array_length(regexp_split_to_array(body, '\\s+'), 1) BETWEEN 60 AND 120`,
        300,
      ],
    ],
    never: [],
  },
  {
    name: 'bikes',
    generate: generateBikes,
    least: [
      ['stations not yet open', 'stations WHERE opened_on IS NULL', 1],
      ['stations that closed', 'stations WHERE closed_on IS NOT NULL', 3],
      ['stations without trips', without('stations', 'trips', 'start_station_id'), 2],
      ['bikes never docked', 'trips WHERE ended_at IS NULL', 100],
      ['trips that end where they began', 'trips WHERE end_station_id = start_station_id', 500],
      ['trips of more than a day', `trips WHERE ended_at - started_at > '24 hours'`, 50],
      ['trips in the same minute', 'trips GROUP BY started_at HAVING count(*) > 1', 1000],
      [
        'trips in the hour that came twice',
        `trips WHERE started_at >= '2025-10-26 00:00+00' AND started_at < '2025-10-26 02:00+00'`,
        2,
      ],
      ['hours without rain measured', 'weather WHERE rain_mm IS NULL', 70],
      [
        'days without a trip',
        `generate_series(date '2025-01-01', '2025-12-31', '1 day') d WHERE NOT EXISTS (
           SELECT FROM trips WHERE (started_at AT TIME ZONE 'Europe/Copenhagen')::date = d)`,
        2,
      ],
      [
        'hours without weather',
        `generate_series(timestamptz '2025-01-01 00:00+01', '2025-12-31 23:00+01', '1 hour') h
         WHERE NOT EXISTS (SELECT FROM weather WHERE hour = h)`,
        7,
      ],
    ],
    never: [
      [
        'a bike that is out twice at a time',
        `trips a JOIN trips b ON b.bike_id = a.bike_id AND b.started_at > a.started_at
         WHERE a.id % 50 = 0 AND b.started_at < a.ended_at`,
      ],
      [
        'a trip from a closed station',
        'trips JOIN stations s ON s.id = start_station_id WHERE started_at > closed_on + 1',
      ],
    ],
  },
  {
    name: 'birdstrikes',
    generate: birdstrikeTables,
    least: [
      ['speeds not reported', 'strikes WHERE speed_knots IS NULL', 2836],
      ['reports without damage', `strikes WHERE damage = 'None'`, 8939],
      ['damage without a cost', `strikes WHERE damage = 'Substantial' AND repair_cost + other_cost = 0`, 242],
      ['letters for damage', `strikes WHERE damage IN ('B', 'C')`, 15],
      ['species of two sizes', 'strikes GROUP BY species_id HAVING count(DISTINCT size) > 1', 2],
      ['reports that came twice', `strikes s GROUP BY to_jsonb(s) - 'id' HAVING count(*) > 1`, 21],
      [
        'days without a report',
        `generate_series(date '1990-01-08', '2002-07-25', '1 day') d
         WHERE NOT EXISTS (SELECT FROM strikes WHERE flown_on = d)`,
        900,
      ],
    ],
    never: [
      ['an airport without reports', without('airports', 'strikes', 'airport_id')],
      [
        'a letter for damage of another operator',
        `strikes JOIN operators o ON o.id = operator_id WHERE damage IN ('B', 'C') AND o.name <> 'MILITARY'`,
      ],
    ],
  },
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
  {
    name: 'mlops',
    generate: generateMlops,
    least: [
      ['metrics', 'metrics', 140_000],
      ['teams without experiments', without('teams', 'experiments', 'team_id'), 1],
      ['people in no team', 'members WHERE team_id IS NULL', 3],
      ['people who never started a run', without('members', 'runs', 'member_id'), 5],
      ['experiments without runs', without('experiments', 'runs', 'experiment_id'), 5],
      ['experiments without a goal', 'experiments WHERE goal IS NULL', 5],
      ['runs in the same minute', 'runs GROUP BY started_at HAVING count(*) > 1', 100],
      ['runs that still run', `runs WHERE status = 'running'`, 3],
      ['runs that failed without a word', `runs WHERE status = 'failed' AND finished_at IS NULL`, 30],
      ['runs on a laptop', 'runs WHERE machine IS NULL', 30],
      ['runs without metrics', without('runs', 'metrics', 'run_id'), 3],
      ['runs that diverged', `metrics WHERE value = 'NaN'`, 100],
      ['curves with lost steps', 'metrics GROUP BY run_id, name HAVING max(step) > count(*)', 100],
      [
        'runs whose best accuracy came twice',
        `(SELECT run_id, rank() OVER (PARTITION BY run_id ORDER BY value DESC) FROM metrics
          WHERE name = 'val_accuracy') m WHERE rank = 1 GROUP BY run_id HAVING count(*) > 1`,
        100,
      ],
      ['models without a version', without('models', 'model_versions', 'model_id'), 2],
      ['versions never deployed', without('model_versions', 'deployments', 'model_version_id'), 5],
      ['deployments without predictions', without('deployments', 'predictions', 'deployment_id'), 1],
      ['predictions without a label', 'predictions WHERE label IS NULL', 500],
      ['predictions without a latency', 'predictions WHERE latency_ms IS NULL', 50],
    ],
    never: [
      [
        'a run before its experiment',
        'runs r JOIN experiments e ON e.id = experiment_id AND started_at < created_at',
      ],
      [
        'a prediction outside of its deployment',
        `predictions p JOIN deployments d ON d.id = deployment_id
         WHERE predicted_at < deployed_at OR predicted_at >= coalesce(retired_at, 'infinity')`,
      ],
      [
        'two versions of a model in production',
        `model_versions WHERE stage = 'production' GROUP BY model_id HAVING count(*) > 1`,
      ],
      [
        'a version from a run that had not finished',
        'model_versions v JOIN runs r ON r.id = run_id AND registered_at < finished_at',
      ],
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
    const [image, bundle] = await Promise.all([buildImage(name), slimBundle()])
    db = await PGlite.create({ loadDataDir: new Blob([image]), fsBundle: new Blob([bundle]), startParams })
  })
  afterAll(() => db.close())

  test.each(generate())('$table arrived whole', async ({ table, csv }) => {
    expect(await count(table)).toBe(recordsOf(csv))
  })

  test.each(least)('%s', async (_, rows, atLeast) => {
    expect(await count(rows)).toBeGreaterThanOrEqual(atLeast)
  })

  test.each(never)('never %s', async (_, rows) => {
    expect(await count(rows)).toBe(0)
  })
})
