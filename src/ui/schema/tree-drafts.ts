import { shortType } from '#core/catalog/short-type.ts'
import type { Catalog, CatalogColumn, Relation } from '#core/catalog/types.ts'
import { quoteIdent } from '#core/sql/identifiers.ts'
import { schemaText } from './messages.ts'
import { relationId, relationName, type Draft } from './tree-node.ts'

const leaf = (id: string, label: string, note: string, insert: string, comment?: string): Draft => ({
  id,
  kind: 'detail',
  label,
  note,
  spoken: comment === undefined ? note : `${note}. ${comment}`,
  insert,
})

function columnDraft(id: string, column: CatalogColumn): Draft {
  const facts = [
    column.type,
    column.primaryKey ? schemaText.primaryKey : '',
    column.references ? schemaText.foreignKey(column.references) : '',
    column.notNull && !column.primaryKey ? schemaText.notNull : '',
    column.default === undefined ? '' : schemaText.default(column.default),
    column.comment ?? '',
  ]
  return {
    id: `${id}.${column.name}`,
    kind: 'column',
    label: column.name,
    note: shortType(column.type),
    spoken: facts.filter(Boolean).join(', '),
    insert: quoteIdent(column.name),
    column,
  }
}

function group(id: string, label: string, children: Draft[]): Draft[] {
  if (children.length === 0) return []
  const note = String(children.length)
  return [{ id, kind: 'group', label, note, spoken: note, insert: '', children: () => children }]
}

function relationDraft(relation: Relation): Draft {
  const id = relationId(relation)
  const { rows, rowsExact, kind, comment } = relation
  const what = rows === undefined ? kind : `${kind}, ${schemaText.rowsSpoken(rows, rowsExact)}`
  return {
    id,
    kind: 'relation',
    label: relation.name,
    note: rows === undefined ? (kind === 'table' ? '' : kind) : schemaText.rows(rows, rowsExact),
    spoken: comment === undefined ? what : `${what}. ${comment}`,
    insert: relationName(relation),
    relation,
    children: () => [
      ...relation.columns.map((column) => columnDraft(id, column)),
      ...group(
        `${id}#indexes`,
        schemaText.indexes,
        relation.indexes.map(({ name, definition, comment }) =>
          leaf(`${id}#i.${name}`, name, definition, quoteIdent(name), comment),
        ),
      ),
      ...group(
        `${id}#constraints`,
        schemaText.constraints,
        relation.constraints.map(({ name, definition, comment }) =>
          leaf(`${id}#c.${name}`, name, definition, quoteIdent(name), comment),
        ),
      ),
      ...group(
        `${id}#definition`,
        schemaText.definition,
        relation.definition === undefined ? [] : [leaf(`${id}#d`, relation.definition, '', '')],
      ),
    ],
  }
}

function schemaChildren(catalog: Catalog, schema: string): Draft[] {
  const here = <T extends { schema: string }>(list: T[]): T[] => list.filter((each) => each.schema === schema)
  return [
    ...here(catalog.relations).map(relationDraft),
    ...group(
      `s:${schema}#functions`,
      schemaText.functions,
      here(catalog.functions).map(({ name, arguments: list, result, comment }) => ({
        ...leaf(`f:${schema}.${name}(${list})`, `${name}(${list})`, result, `${quoteIdent(name)}(`, comment),
        kind: 'function' as const,
      })),
    ),
    ...group(
      `s:${schema}#types`,
      schemaText.types,
      here(catalog.types).map(({ name, kind, definition, comment }) =>
        leaf(`t:${schema}.${name}`, name, `${kind}: ${definition}`, quoteIdent(name), comment),
      ),
    ),
  ]
}

/** The lines of the first level; a schema level is left out where all is in public. */
export function roots(catalog: Catalog): Draft[] {
  const used = new Set(
    [...catalog.relations, ...catalog.functions, ...catalog.types].map(({ schema }) => schema),
  )
  const schemas = catalog.schemas.filter((schema) => used.has(schema) || schema !== 'public')
  if (schemas.every((schema) => schema === 'public')) return schemaChildren(catalog, 'public')
  return schemas.map((schema) => {
    const children = schemaChildren(catalog, schema)
    const count = String(children.length)
    return {
      id: `s:${schema}`,
      kind: 'schema' as const,
      label: schema,
      note: count,
      spoken: `schema, ${count}`,
      insert: quoteIdent(schema),
      open: true,
      children: () => children,
    }
  })
}
