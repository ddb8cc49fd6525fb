import type { Field } from '../csv.ts'
import type { Random } from '../random.ts'
import type { Employee } from './employees.ts'

/** Each line: a pipeline, its minutes, and after `<` what it needs. What it needs stands on a line above. */
const graph = `
  orders_raw 12
  clicks_raw 35
  customers_raw 8
  weather_raw 3
  orders_clean 9 < orders_raw
  clicks_clean 22 < clicks_raw
  customers_clean 6 < customers_raw
  sessions 18 < clicks_clean
  currency_rates 2
  revenue_daily 7 < orders_clean currency_rates
  customer_features 25 < customers_clean orders_clean sessions
  product_features 14 < orders_clean clicks_clean
  labels_returns 5 < orders_clean
  labels_churn 11 < customers_clean sessions
  training_set_returns 16 < customer_features product_features labels_returns
  training_set_churn 19 < customer_features labels_churn
  train_returns 95 < training_set_returns
  train_churn 140 < training_set_churn
  evaluate_returns 15 < train_returns training_set_returns
  evaluate_churn 15 < train_churn training_set_churn
  score_returns 20 < train_returns product_features customer_features
  score_churn 28 < train_churn customer_features
  report_weekly 10 < revenue_daily evaluate_returns evaluate_churn
  mail_churn 4 < score_churn
  forecast_demand 60 < revenue_daily weather_raw
  audit_log 1
  photos_raw 75
  photos_small 48 < photos_raw
  old_export 30
`

const lines = graph
  .trim()
  .split('\n')
  .map((line, index) => {
    const [made = '', needs = ''] = line.split('<')
    const [name = '', minutes = ''] = made.trim().split(' ')
    return { id: index + 1, name, minutes: Number(minutes), needs: needs.split(' ').filter(Boolean) }
  })

function scheduleOf(name: string): string | null {
  if (/^(old|photos)/.test(name)) return null
  if (/^(clicks|sessions|audit)/.test(name)) return 'hourly'
  return /^(train|evaluate|report)/.test(name) ? 'weekly' : 'daily'
}

/** The pipelines as rows of the table; owners are people of the first three departments. */
export function pipelineRows(random: Random, employees: readonly Employee[]): Field[][] {
  const able = employees.filter(({ left, department }) => left === null && department && department.id <= 3)
  const owners = random.shuffle(able).slice(0, 9)
  return lines.map(({ id, name, minutes }) => {
    const owner = random.chance(0.15) ? null : random.pick(owners).id
    return [id, name, owner, minutes, scheduleOf(name)]
  })
}

/** What each pipeline needs, as rows of the table. Throws when a line needs what stands on none. */
export function dependsOnRows(): Field[][] {
  const ids = new Map(lines.map(({ name, id }) => [name, id]))
  return lines.flatMap(({ id, needs }) =>
    needs.map((name) => {
      const needed = ids.get(name)
      if (needed === undefined || needed >= id) throw new Error(`${name} does not stand above pipeline ${id}`)
      return [id, needed]
    }),
  )
}
