import type { Node } from '@pgsql/types'

/** A node as PostgreSQL's parser writes it: an object whose one key is its kind. */
export type TreeNode = Node

type KeysOf<T> = T extends unknown ? keyof T : never
/** The name of a kind of node, e.g. `SelectStmt`. */
export type Kind = KeysOf<TreeNode>
/** The fields of a kind of node; what is false, 0, empty or absent is left out. */
export type Fields<K extends Kind> = { [Name in Kind]: Extract<TreeNode, Record<Name, unknown>>[Name] }[K]

/** One statement of a script; `from` and `to` are UTF-16 offsets into the script, without blanks and the semicolon. */
interface TreeStatement {
  node: TreeNode
  from: number
  to: number
}

/**
 * What PostgreSQL's parser makes of a script. Every `location` in it is a UTF-16 offset into `sql`, -1 where the parser
 * has none to tell, and left out where it is 0.
 */
export interface Tree {
  sql: string
  statements: TreeStatement[]
}

/** The parser's refusal; `position` is a UTF-16 offset into the text. */
export class ParseError extends Error {
  readonly position: number

  constructor(message: string, position: number) {
    super(message)
    this.position = position
  }
}
