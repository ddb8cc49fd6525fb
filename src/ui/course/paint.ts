import { tokenize } from '#core/sql/lex.ts'

/** A piece of code and the class of its colour: keyword, string, number, comment, or none. */
export interface Paint {
  text: string
  class: 'k' | 's' | 'n' | 'c' | ''
}

const KEYWORDS = new Set(
  `add all alter analyze and any as asc begin between by case cast check column commit constraint create cross current
  default delete desc distinct drop else end except exists explain false fetch filter following foreign from full group
  grouping having if ilike in index inner insert intersect into is join key lateral left like limit materialized natural
  not null nulls of offset on only or order outer over partition preceding primary recursive references returning right
  rollback row rows schema select set some table temp then to true truncate unbounded union unique update using values
  view when where window with`.split(/\s+/),
)

/** The first `lines` lines of a query, painted. */
export function paint(sql: string, lines: number): Paint[] {
  const cut = sql.trim().split('\n').slice(0, lines).join('\n')
  return tokenize(cut).map((token) => {
    if (token.kind === 'string') return { text: token.text, class: 's' }
    if (token.kind === 'number') return { text: token.text, class: 'n' }
    if (token.kind === 'comment') return { text: token.text, class: 'c' }
    return { text: token.text, class: KEYWORDS.has(token.text.toLowerCase()) ? 'k' : '' }
  })
}
