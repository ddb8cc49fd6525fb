import { completionsAt } from '#core/catalog/completion.ts'
import type { Catalog } from '#core/catalog/types.ts'
import { quoteIdent } from '#core/sql/identifiers.ts'
import { tokenize } from '#core/sql/lex.ts'

const commands = (
  '? a C conninfo copy crosstabview d dA da db dC dconfig dD dd ddp dE dF df di dL dm dn dO do dp dP dRp drds dS ds dT dt du ' +
  'dv dX dx dy e echo ef elif else encoding endif errverbose ev f g gdesc gexec gset gx h i if ir l o p pset q qecho r s set ' +
  'sf sv t timing unset w warn watch x z'
).split(' ')

/** What Tab offers: the texts that can stand from `from` on. */
export interface Offer {
  from: number
  words: string[]
}

function forCommand(line: string, catalog: Catalog | undefined): Offer {
  const from = line.lastIndexOf(' ') + 1
  if (from === 0) return { from: 0, words: commands.map((name) => `\\${name}`) }
  const functions = /^\\(df|sf|ef)/.test(line)
  const names = functions ? (catalog?.functions ?? []) : (catalog?.relations ?? [])
  return {
    from,
    words: names.map(({ schema, name }) =>
      schema === 'public' ? quoteIdent(name) : `${quoteIdent(schema)}.${quoteIdent(name)}`,
    ),
  }
}

function forStatement(buffer: string, line: string, catalog: Catalog | undefined): Offer {
  const text = buffer + line
  const found = completionsAt(tokenize(text), text.length, catalog)
  if (!found) return { from: line.length, words: [] }
  const from = Math.max(found.from - buffer.length, 0)
  const lower = /^[a-z]/.test(line.slice(from))
  const items = found.items.toSorted((a, b) => b.rank - a.rank)
  return {
    from,
    words: items.map(({ kind, label }) => (kind === 'keyword' && lower ? label.toLowerCase() : label)),
  }
}

/** What can stand at the end of `line`, given what was entered of the statement before it. */
export function offers(buffer: string, line: string, catalog: Catalog | undefined): Offer {
  const { from, words } = line.startsWith('\\')
    ? forCommand(line, catalog)
    : forStatement(buffer, line, catalog)
  const typed = line.slice(from)
  const sensitive = line.startsWith('\\')
  const fold = (text: string): string => (sensitive ? text : text.toLowerCase())
  return { from, words: [...new Set(words.filter((word) => fold(word).startsWith(fold(typed))))] }
}

/** The letters that all words begin with. */
export function commonStart(words: readonly string[]): string {
  const [first = '', ...rest] = words
  let length = first.length
  for (const word of rest)
    while (!word.toLowerCase().startsWith(first.slice(0, length).toLowerCase())) length--
  return first.slice(0, length)
}
