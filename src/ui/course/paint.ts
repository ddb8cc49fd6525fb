import { tokenize, type TokenKind } from '#core/sql/lex.ts'

/** A piece of code and the class of its colour: keyword, string, number, comment, or none. */
export interface Paint {
  text: string
  class: 'k' | 's' | 'n' | 'c' | ''
}

const COLOURS: Partial<Record<TokenKind, Paint['class']>> = { string: 's', number: 'n', comment: 'c' }

const KEYWORDS = new Set(
  `add all alter analyze and any as asc begin between by case cast check column commit constraint create cross current
  default delete desc distinct drop else end except exists explain false fetch filter following foreign from full group
  grouping having if ilike in index inner insert intersect into is join key lateral left like limit materialized natural
  not null nulls of offset on only or order outer over partition preceding primary recursive references returning right
  rollback row rows schema select set some table temp then to true truncate unbounded union unique update using values
  view when where window with`.split(/\s+/),
)

/** The first `lines` lines of a query, each in painted pieces. */
export function paint(sql: string, lines: number): Paint[][] {
  const cut = sql.trim().split('\n').slice(0, lines).join('\n')
  const painted: Paint[][] = [[]]
  for (const { kind, text } of tokenize(cut)) {
    const word = kind === 'word' && KEYWORDS.has(text.toLowerCase())
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) painted.push([])
      painted.at(-1)?.push({ text: part, class: word ? 'k' : (COLOURS[kind] ?? '') })
    }
  }
  return painted
}
