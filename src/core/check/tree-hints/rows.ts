import { columnName, joinsOf } from '../../tree/clauses.ts'
import { hintMessages, messages } from '../messages.ts'
import { all, conditions, operator, type Hint, type Side } from './suspect.ts'
import type { Fields, TreeNode } from '../../tree/types.ts'

type Join = Fields<'JoinExpr'>

// Two columns that are equal tie tables; they pick no rows of one.
function ties(condition: TreeNode): boolean {
  if (!('A_Expr' in condition) || operator(condition.A_Expr) !== '=') return false
  const { lexpr, rexpr } = condition.A_Expr
  return [lexpr, rexpr].every((side) => side && 'ColumnRef' in side)
}

function picksRows(side: Side): boolean {
  const selects = all(side, 'SelectStmt')
  return (
    selects.some(({ whereClause, havingClause, op = 'SETOP_NONE' }) =>
      Boolean(whereClause ?? havingClause ?? ['SETOP_EXCEPT', 'SETOP_INTERSECT'].includes(op)),
    ) ||
    all(side, 'FuncCall').some(({ agg_filter }) => agg_filter) ||
    all(side, 'CaseExpr').length + all(side, 'SubLink').length > 0
  )
}

const whereMissing: Hint = ({ own, reference, missing, extra, different }) => {
  const wanted = conditions(reference).some((condition) => !ties(condition))
  const unpicked = different || (extra > 0 && missing === 0)
  return wanted && unpicked && !picksRows(own) ? hintMessages.whereMissing : undefined
}

const havingMissing: Hint = ({ own, reference, missing, extra }) => {
  const has = (side: Side) => all(side, 'SelectStmt').some(({ havingClause }) => havingClause)
  if (extra === 0 || missing > 0 || !has(reference) || has(own)) return undefined
  return conditions(own).length <= conditions(reference).length ? hintMessages.havingMissing : undefined
}

// FROM lists several tables, or joins them without a condition, and nothing in WHERE can tie them.
function unties({ tree, select }: Side): boolean {
  const free = joinsOf(select).some(
    ({ quals, usingClause, isNatural, jointype }) =>
      jointype === 'JOIN_INNER' && !quals && !usingClause && !isNatural,
  )
  const lateral = all({ tree, select }, 'RangeSubselect').some((item) => item.lateral)
  return !lateral && !select.whereClause && (free || (select.fromClause?.length ?? 0) > 1)
}

const untied: Hint = ({ own, reference, extra }) =>
  extra > 0 && unties(own) && !unties(reference) ? messages.overflowHint : undefined

const words: Record<string, string> = {
  JOIN_LEFT: 'LEFT JOIN',
  JOIN_RIGHT: 'RIGHT JOIN',
  JOIN_FULL: 'FULL JOIN',
}
const isOuter = ({ jointype }: Join): boolean => jointype !== undefined && jointype in words

function nameOf(node: TreeNode | undefined): string | undefined {
  if (!node || !('RangeVar' in node)) return undefined
  return node.RangeVar.alias?.aliasname ?? node.RangeVar.relname
}

function tableOf(node: TreeNode | undefined): string | undefined {
  return node && 'RangeVar' in node ? node.RangeVar.relname : undefined
}

// The tables whose rows a join keeps without a partner.
function kept({ jointype, larg, rarg }: Join): (string | undefined)[] {
  if (jointype === 'JOIN_LEFT') return [tableOf(larg)]
  return jointype === 'JOIN_RIGHT' ? [tableOf(rarg)] : []
}

const joinKind: Hint = ({ own, reference, missing, extra }) => {
  const [ours, theirs] = [all(own, 'JoinExpr'), all(reference, 'JoinExpr')]
  const joined = ours.length > 0 || (own.select.fromClause?.length ?? 0) > 1
  const [outer] = ours.filter(isOuter)
  if (missing > 0 && joined && !outer && theirs.some(isOuter)) return hintMessages.innerJoin
  if (!outer) return undefined
  const word = words[outer.jointype ?? ''] ?? ''
  const tests = all(own, 'NullTest').length > 0
  if (extra > 0 && missing === 0 && !tests && !theirs.some(isOuter)) return hintMessages.outerJoin(word)
  const [join] = theirs
  const [table] = kept(outer)
  if (missing === 0 || ours.length > 1 || theirs.length > 1 || !join || table === undefined) return undefined
  const [wanted] = kept(join)
  return wanted !== undefined && wanted !== table ? hintMessages.otherSide(word, table) : undefined
}

// A condition on the table that an outer join fills with NULL makes the join an inner one.
const undoneJoin: Hint = ({ own, reference, missing }) => {
  if (missing === 0 || !all(reference, 'JoinExpr').some(isOuter)) return undefined
  const filled = all(own, 'JoinExpr').flatMap((join) =>
    join.jointype === 'JOIN_LEFT' ? (nameOf(join.rarg) ?? []) : [],
  )
  const compared = conditions(own).flatMap((condition) => {
    if (!('A_Expr' in condition)) return []
    const { lexpr, rexpr } = condition.A_Expr
    return [lexpr, rexpr].flatMap((side) => (side && 'ColumnRef' in side ? columnName(side.ColumnRef) : []))
  })
  const name = filled.find((table) => compared.some((column) => column.startsWith(`${table}.`)))
  return name === undefined ? undefined : hintMessages.undoneJoin(name)
}

/** Hints on rows that are missing or too many: conditions and joins. */
export const rowHints: Hint[] = [whereMissing, untied, undoneJoin, joinKind, havingMissing]
