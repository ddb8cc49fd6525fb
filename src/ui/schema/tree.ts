import type { Hit } from '#core/catalog/search.ts'
import type { Catalog, CatalogColumn, Relation } from '#core/catalog/types.ts'
import { shortType } from '#core/catalog/short-type.ts'
import { quoteIdent } from '#core/sql/identifiers.ts'
import { schemaText } from './messages.ts'

/** One visible line of the schema tree. */
export interface TreeNode {
  /** Unique and the same for the same object after the catalog is read again. */
  id: string
  parent: string | undefined
  level: number
  /** Place among its siblings, from 1, and how many they are. */
  place: number
  siblings: number
  kind: 'schema' | 'relation' | 'column' | 'group' | 'detail' | 'function'
  label: string
  /** What stands on the right. */
  note: string
  /** What a screen reader says after the label. */
  spoken: string
  /** Undefined where there is nothing inside. */
  expanded: boolean | undefined
  /** What is written into the editor; empty where nothing fits. */
  insert: string
  relation?: Relation
  column?: CatalogColumn
}

type Draft = Omit<TreeNode, 'place' | 'siblings' | 'expanded' | 'parent' | 'level'> & {
  open?: boolean
  children?: () => Draft[]
}

/** A relation's name as SQL, with its schema unless that is public. */
export function relationName({ schema, name }: Relation): string {
  return schema === 'public' ? quoteIdent(name) : `${quoteIdent(schema)}.${quoteIdent(name)}`
}

const relationId = ({ schema, name }: Pick<Relation, 'schema' | 'name'>): string => `r:${schema}.${name}`

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

function roots(catalog: Catalog): Draft[] {
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

/** The way in the tree to what a search found, from its line up to the root's; empty for what the tree does not list. */
export function pathOf({ kind, schema, name, table, arguments: list }: Hit): string[] {
  const root = `s:${schema}`
  const relation = relationId({ schema, name: table ?? name })
  switch (kind) {
    case 'column':
      return [`${relation}.${name}`, relation, root]
    case 'index':
      return [`${relation}#i.${name}`, `${relation}#indexes`, relation, root]
    case 'constraint':
      return [`${relation}#c.${name}`, `${relation}#constraints`, relation, root]
    case 'function':
      return [`f:${schema}.${name}(${list ?? ''})`, `${root}#functions`, root]
    case 'enum':
    case 'domain':
    case 'composite type':
    case 'range type':
      return [`t:${schema}.${name}`, `${root}#types`, root]
    case 'extension':
      return []
    default:
      return [relation, root]
  }
}

/**
 * The visible lines of a catalog in order. `toggled` holds the ids whose state is not the one they begin with: closed,
 * but for schemas. A schema level is left out where all is in public.
 */
export function visibleNodes(catalog: Catalog, toggled: readonly string[]): TreeNode[] {
  const out: TreeNode[] = []
  const visit = (drafts: Draft[], parent: string | undefined, level: number) => {
    drafts.forEach(({ children, open = false, ...draft }, index) => {
      const expanded = children ? open !== toggled.includes(draft.id) : undefined
      out.push({ ...draft, parent, level, place: index + 1, siblings: drafts.length, expanded })
      if (expanded && children) visit(children(), draft.id, level + 1)
    })
  }
  visit(roots(catalog), undefined, 1)
  return out
}

/** What a key does at a line of the tree. */
export type TreeAction = { kind: 'focus'; id: string } | { kind: 'toggle'; id: string }

/** Arrows, Home and End as in the ARIA tree pattern; undefined for other keys and where nothing is to be done. */
export function keyAction(nodes: TreeNode[], at: string, key: string): TreeAction | undefined {
  const index = nodes.findIndex(({ id }) => id === at)
  const node = nodes[index]
  if (!node) return undefined
  const focus = (id: string | undefined): TreeAction | undefined =>
    id === undefined ? undefined : { kind: 'focus', id }
  if (key === 'ArrowDown') return focus(nodes[index + 1]?.id)
  if (key === 'ArrowUp') return focus(nodes[index - 1]?.id)
  if (key === 'Home') return focus(nodes[0]?.id)
  if (key === 'End') return focus(nodes.at(-1)?.id)
  if (key === 'ArrowRight') {
    if (node.expanded === false) return { kind: 'toggle', id: at }
    return node.expanded ? focus(nodes[index + 1]?.id) : undefined
  }
  if (key === 'ArrowLeft') return node.expanded ? { kind: 'toggle', id: at } : focus(node.parent)
  return undefined
}

/** The next line whose label begins with what was typed, round the end; typing the same letter again goes on. */
export function typeAhead(nodes: TreeNode[], at: string, typed: string): string | undefined {
  const wanted = typed.toLowerCase()
  const same = wanted === wanted.charAt(0).repeat(wanted.length)
  const word = same ? wanted.slice(0, 1) : wanted
  const start = nodes.findIndex(({ id }) => id === at) + (same ? 1 : 0)
  const order = [...nodes.slice(start), ...nodes.slice(0, start)]
  return order.find(({ label }) => label.toLowerCase().startsWith(word))?.id
}
