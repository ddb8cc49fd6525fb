import { identName, quoteIdent } from '../sql/identifiers.ts'
import { tokenize } from '../sql/lex.ts'
import { readCheck } from './bounds.ts'
import { expressionOf, orNull } from './expression.ts'
import { boundsOf, honours } from './limits.ts'
import { isNumbered, takenKeys } from './propose.ts'
import type { ColumnPlan, ForeignKey, GenerateOrder, TableFacts } from './types.ts'

// So many rows are made for one that is wanted where conditions may refuse some, and never more than these.
const tries = 5
const mostTries = 2_000_000

const named = (schema: string, name: string): string =>
  schema === 'public' ? quoteIdent(name) : `${quoteIdent(schema)}.${quoteIdent(name)}`

/** A foreign key that rows pick parents for. */
interface Pick {
  key: ForeignKey
  alias: string
  /** Each parent once: the key is unique in the table too. */
  once: boolean
}

function picksOf({ facts, plans }: GenerateOrder): Pick[] {
  const isParent = (name: string): boolean =>
    plans.some(({ column, generator }) => column.name === name && generator.kind === 'parent')
  return takenKeys(facts)
    .filter((key) => key.columns.some(isParent))
    .map((key, at) => ({
      key,
      alias: `parent_${at + 1}`,
      once: facts.uniques.some(
        ({ columns }) => columns.length > 0 && columns.every((name) => key.columns.includes(name)),
      ),
    }))
}

function parentJoin({ key, alias, once }: Pick, table: string): string {
  const parent = named(key.schema, key.table)
  const columns = key.parentColumns.map((name, at) => `${quoteIdent(name)} AS key_${at + 1}`).join(', ')
  const used = key.columns.map(
    (name, at) => `t.${quoteIdent(name)} = p.${quoteIdent(key.parentColumns[at] ?? '')}`,
  )
  const free = once ? ` WHERE NOT EXISTS (SELECT FROM ${table} t WHERE ${used.join(' AND ')})` : ''
  const number = once ? 'numbered.i' : `numbered.${alias}`
  return `JOIN (SELECT row_number() OVER () AS n, ${columns} FROM ${parent} p${free}) AS ${alias} ON ${alias}.n = ${number}`
}

function source(picks: Pick[], table: string, count: number): string {
  const series = `generate_series(1, ${count}) AS i`
  if (picks.length === 0) return `FROM ${series}`
  const drawn = picks
    .filter(({ once }) => !once)
    .map(
      ({ key, alias }) => `, random(1, (SELECT count(*) FROM ${named(key.schema, key.table)})) AS ${alias}`,
    )
  return [
    `FROM (SELECT i${drawn.join('')} FROM ${series}) AS numbered`,
    ...picks.map((pick) => parentJoin(pick, table)),
  ].join('\n')
}

function valueOf(plan: ColumnPlan, order: GenerateOrder, picks: Pick[], table: string): string | undefined {
  const { column, generator } = plan
  if (generator.kind === 'parent') {
    const pick = picks.find(({ key }) => key.columns.includes(column.name))
    return pick && orNull(`${pick.alias}.key_${pick.key.columns.indexOf(column.name) + 1}`, generator)
  }
  const place = { row: picks.length > 0 ? 'numbered.i' : 'i', table, column: quoteIdent(column.name) }
  return expressionOf(plan, { ...place, bounds: boundsOf(order.facts, column) })
}

/** A domain's check with the column in VALUE's place. */
const onColumn = (check: string, column: string): string =>
  tokenize(check)
    .map(({ kind, text }) => (kind === 'word' && identName(text) === 'value' ? quoteIdent(column) : text))
    .join('')

/** The conditions that the values could break, as SQL over the columns' names. */
function conditions({ facts, plans }: GenerateOrder): { name: string; sql: string; columns: string[] }[] {
  const planOf = (name: string): ColumnPlan | undefined => plans.find(({ column }) => column.name === name)
  const holds = (expression: string, columns: string[], value?: string): boolean => {
    const { bounds, whole } = readCheck(expression)
    const isSafe = (name: string): boolean => {
      const plan = planOf(name)
      return !plan || honours(plan, bounds.get(value ?? name) ?? {})
    }
    return whole ? columns.every(isSafe) : columns.every((name) => planOf(name)?.generator.kind === 'null')
  }
  const checks = facts.checks
    .filter(({ expression, columns }) => !holds(expression, columns))
    .map(({ name, expression, columns }) => ({ name, sql: `(${expression}) IS NOT FALSE`, columns }))
  const domains = plans.flatMap(({ column: { name, domainChecks, type } }) =>
    domainChecks
      .filter((check) => !holds(check, [name], 'value'))
      .map((check) => ({ name: type, sql: `(${onColumn(check, name)}) IS NOT FALSE`, columns: [name] })),
  )
  const taken = takenKeys(facts)
  const keys = facts.foreignKeys
    .filter((key) => !taken.includes(key))
    .map((key) => {
      const pairs = key.columns.map(
        (name, at) => `p.${quoteIdent(key.parentColumns[at] ?? '')} = made.${quoteIdent(name)}`,
      )
      const nulls = key.columns.map((name) => `made.${quoteIdent(name)} IS NULL`)
      const parent = named(key.schema, key.table)
      return {
        name: key.table,
        sql: `(${nulls.join(' OR ')} OR EXISTS (SELECT FROM ${parent} p WHERE ${pairs.join(' AND ')}))`,
        columns: key.columns,
      }
    })
  // What a sequence or the server fills can't be known before.
  return [...checks, ...domains, ...keys].filter(({ columns }) =>
    columns.every((name) => {
      const plan = planOf(name)
      return (
        plan &&
        !(
          plan.generator.kind === 'default' &&
          (isNumbered(plan.column) || plan.column.filled === 'generated')
        )
      )
    }),
  )
}

/** Whether rows could stand twice by a unique key, and ON CONFLICT may be asked to leave them out. */
function mayConflict({ uniques }: TableFacts, plans: ColumnPlan[], picks: Pick[]): boolean {
  if (uniques.length === 0 || uniques.some(({ deferrable }) => deferrable)) return false
  const isSafe = ({ column, generator, unique }: ColumnPlan): boolean =>
    generator.kind === 'default'
      ? isNumbered(column)
      : unique && !['number', 'choice', 'expression', 'null', 'truth', 'time'].includes(generator.kind)
  return !uniques.every(
    ({ columns }) =>
      plans.some((plan) => columns.includes(plan.column.name) && isSafe(plan)) ||
      picks.some(({ key, once }) => once && key.columns.every((name) => columns.includes(name))),
  )
}

/** The SQL that makes the rows: the seed, and one INSERT. */
export function generateStatement(order: GenerateOrder): string {
  const { facts, plans, rows, seed } = order
  const table = named(facts.schema, facts.name)
  const picks = picksOf(order)
  const values = plans.flatMap((plan) => {
    const sql = valueOf(plan, order, picks, table)
    return sql === undefined ? [] : [{ name: quoteIdent(plan.column.name), sql, plan }]
  })
  const limits = conditions(order)
  const conflict = mayConflict(facts, plans, picks) ? '\nON CONFLICT DO NOTHING' : ''
  const names = values.map(({ name }) => name).join(', ')
  const into = `INSERT INTO ${table}${names === '' ? '' : ` (${names})`}`
  const start = `SET seed = ${seed};\n\n${into}\n`
  if (limits.length === 0) {
    const list = values.map(({ sql }) => `\n  ${sql}`).join(',')
    return `${start}SELECT${list}\n${source(picks, table, rows)}${conflict};`
  }
  const spoken = new Set(limits.flatMap(({ columns }) => columns))
  const extra = plans.filter(
    ({ column, generator }) => generator.kind === 'default' && spoken.has(column.name),
  )
  const list = [
    ...values.map(({ name, sql, plan }) => `\n    (${sql})::${plan.column.base} AS ${name}`),
    ...extra.map(
      ({ column }) => `\n    (${column.default ?? 'NULL'})::${column.base} AS ${quoteIdent(column.name)}`,
    ),
  ].join(',')
  const inner = source(picks, table, Math.min(rows * tries, Math.max(rows, mostTries))).replaceAll(
    '\n',
    '\n  ',
  )
  const where = limits.map(({ sql }) => sql).join('\n  AND ')
  return `${start}SELECT ${names}\nFROM (\n  SELECT${list}\n  ${inner}\n) AS made\nWHERE ${where}\nLIMIT ${rows}${conflict};`
}
