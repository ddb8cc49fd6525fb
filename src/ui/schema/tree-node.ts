import type { CatalogColumn, Relation } from '#core/catalog/types.ts'
import { quoteIdent } from '#core/sql/identifiers.ts'

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

/** A line before its place in the tree is known. */
export type Draft = Omit<TreeNode, 'place' | 'siblings' | 'expanded' | 'parent' | 'level'> & {
  open?: boolean
  children?: () => Draft[]
}

/** A relation's name as SQL, with its schema unless that is public. */
export function relationName({ schema, name }: Relation): string {
  return schema === 'public' ? quoteIdent(name) : `${quoteIdent(schema)}.${quoteIdent(name)}`
}

/** The id of a relation's line. */
export const relationId = ({ schema, name }: Pick<Relation, 'schema' | 'name'>): string =>
  `r:${schema}.${name}`
