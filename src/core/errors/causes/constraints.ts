import type { CatalogConstraint } from '../../catalog/types.ts'
import type { Finding } from '../advice.ts'
import { coachText } from '../messages.ts'
import type { Reading } from '../reading.ts'
import type { Cause } from './cause.ts'

const keyIn = (detail = '') => /^Key \((.+)\)=\((.*)\) /s.exec(detail)

function named({ catalog, error }: Reading): CatalogConstraint | undefined {
  const own = catalog?.relations.find(({ schema, name }) => name === error.table && schema === error.schema)
  return own?.constraints.find(({ name }) => name === error.constraint)
}

function foreignKey({ error }: Reading): Finding[] {
  const [, key = '', value = ''] = keyIn(error.detail) ?? []
  const parent = /is not present in table "(.+)"/.exec(error.detail ?? '')?.[1]
  if (parent !== undefined) return [{ text: coachText.noParent(parent, key, value) }]
  const child = /is still referenced from table "(.+)"|is referenced from table "(.+)"/.exec(
    error.detail ?? '',
  )
  const table = /on table "(.+?)"/.exec(error.message)?.[1] ?? ''
  return child
    ? [{ text: coachText.hasChildren(table, child[1] ?? child[2] ?? '', `${key} = ${value}`) }]
    : []
}

/** Constraints: which one it is, of which table, and the value that it refused. */
export const constraints: Cause = (reading) => {
  const { code, table = '', column = '', constraint = '', detail, message } = reading.error
  const [, key = '', value = ''] = keyIn(detail) ?? []
  const row = /^Failing row contains \((.*)\)\.$/s.exec(detail ?? '')?.[1]
  const rows = row === undefined ? [] : [{ text: coachText.row(row) }]
  if (code === '23505') return [{ text: coachText.repeated(table, key, value, constraint) }]
  if (code === '23503' || code === '23001') return foreignKey(reading)
  if (code === '23502') return [{ text: coachText.nullColumn(table, column) }]
  if (code === '23514') {
    const definition = named(reading)?.definition
    return [...(definition === undefined ? [] : [{ text: coachText.check(constraint, definition) }]), ...rows]
  }
  const most = code === '22001' ? /\((\d+)\)$/.exec(message)?.[1] : undefined
  return most === undefined ? [] : [{ text: coachText.tooLong(most) }]
}
