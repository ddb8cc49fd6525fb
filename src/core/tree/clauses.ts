import type { Fields, Tree, TreeNode } from './types.ts'
import { nodesOfKind } from './walk.ts'

type Select = Fields<'SelectStmt'>

/** The outermost SELECT of the script's last statement that is a query; undefined when there is none. */
export function queryOf(tree: Tree): Select | undefined {
  return tree.statements.flatMap(({ node }) => ('SelectStmt' in node ? [node.SelectStmt] : [])).at(-1)
}

/** The SELECTs that a set operation joins, from left to right; a plain SELECT alone. */
export function branches(select: Select): Select[] {
  const { larg, rarg } = select
  return larg && rarg ? [...branches(larg), ...branches(rarg)] : [select]
}

/** The conditions that AND joins: all must hold. Without a condition there are none. */
export function conjuncts(condition: TreeNode | undefined): TreeNode[] {
  if (!condition) return []
  if ('BoolExpr' in condition && condition.BoolExpr.boolop === 'AND_EXPR')
    return (condition.BoolExpr.args ?? []).flatMap(conjuncts)
  return [condition]
}

/** The joins that are written with JOIN in a FROM clause, subqueries left out, the outermost first. */
export function joinsOf(select: Select): Fields<'JoinExpr'>[] {
  const below = (node: TreeNode | undefined): Fields<'JoinExpr'>[] =>
    node && 'JoinExpr' in node
      ? [node.JoinExpr, ...below(node.JoinExpr.larg), ...below(node.JoinExpr.rarg)]
      : []
  return (select.fromClause ?? []).flatMap(below)
}

/** The tables and views that a script names, each once, with their schema where one is told; WITH queries are left out. */
export function tablesOf(tree: Tree): string[] {
  const own = new Set(nodesOfKind(tree, 'CommonTableExpr').map(({ fields }) => fields.ctename))
  const names = nodesOfKind(tree, 'RangeVar').flatMap(({ fields: { schemaname, relname } }) => {
    if (relname === undefined) return []
    if (schemaname !== undefined) return [`${schemaname}.${relname}`]
    return own.has(relname) ? [] : [relname]
  })
  return [...new Set(names)]
}

/** The name of a column as it is told, parts joined by dots, `*` for all. */
export function columnName({ fields = [] }: Fields<'ColumnRef'>): string {
  return fields.map((part) => ('String' in part ? part.String.sval : '*')).join('.')
}

/** The columns that stand in an expression, subqueries included, each once. */
export function columnsIn(node: TreeNode): string[] {
  return [...new Set(nodesOfKind(node, 'ColumnRef').map(({ fields }) => columnName(fields)))]
}

/** The name of the function that is called, without its schema. */
export function functionName({ funcname }: Fields<'FuncCall'>): string {
  const last = funcname?.at(-1)
  return (last && 'String' in last ? last.String.sval : undefined) ?? ''
}
