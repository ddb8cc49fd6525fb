import { PostgreSQL } from '@codemirror/lang-sql'
import { highlightCode, tagHighlighter, tags } from '@lezer/highlight'
import type rehypeSanitize from 'rehype-sanitize'

/** A page's worth of HTML as a tree. */
export type HtmlRoot = ReturnType<ReturnType<typeof rehypeSanitize>>

/** An HTML element with what it holds. */
export type HtmlElement = Extract<HtmlRoot['children'][number], { type: 'element' }>

type HtmlText = Extract<HtmlRoot['children'][number], { type: 'text' }>

const highlighter = tagHighlighter([
  { tag: [tags.keyword, tags.bool, tags.null, tags.typeName], class: 'k' },
  { tag: tags.string, class: 's' },
  { tag: tags.special(tags.string), class: 'q' },
  { tag: tags.number, class: 'n' },
  { tag: tags.comment, class: 'c' },
])

// The parser takes every word of SQL's long list for a keyword, `name` and `year` too. House style tells them apart:
// keywords in capitals; these are the ones that a query in small letters is read by.
const alwaysKeywords = new Set(
  (
    'select from where group by having order limit offset distinct as and or not in is null like ilike between case when ' +
    'then else end join left right full inner outer cross on using union intersect except with values insert into update ' +
    'set delete create table drop alter begin commit rollback true false asc desc nulls exists any all'
  ).split(' '),
)
const beforeParenthesis = new Set(
  'in and or not exists any all some as on using values over where from by filter then else when select join having'.split(
    ' ',
  ),
)

function classOf(text: string, tag: string, next: string): string | undefined {
  const call = next.startsWith('(')
  const word = /^[a-z_]\w*$/i.test(text)
  if (tag === 'q') return undefined
  if (word && call && !beforeParenthesis.has(text.toLowerCase()))
    return tag === 'k' && /^[A-Z]+$/.test(text) ? 'k' : 'f'
  if (tag !== 'k') return tag || undefined
  return text === text.toUpperCase() || alwaysKeywords.has(text.toLowerCase()) ? 'k' : undefined
}

/** SQL as text and `<span class="k|s|n|c|f">`: keywords, strings, numbers, comments and called functions. */
export function highlightSql(code: string): (HtmlElement | HtmlText)[] {
  const parts: { text: string; tag: string }[] = []
  highlightCode(
    code,
    PostgreSQL.language.parser.parse(code),
    highlighter,
    (text, tag) => {
      const words = tag === '' ? text.split(/(?<=[a-z_]\w*)(?=\()/i) : [text]
      for (const word of words) {
        const name = tag === '' ? /^([\s\S]*?)([a-z_]\w*)$/i.exec(word) : undefined
        if (name?.[1]) parts.push({ text: name[1], tag })
        parts.push({ text: name?.[2] ?? word, tag })
      }
    },
    () => parts.push({ text: '\n', tag: '' }),
  )
  return parts.map(({ text, tag }, i): HtmlElement | HtmlText => {
    const className = classOf(text, tag, parts[i + 1]?.text ?? '')
    const leaf: HtmlText = { type: 'text', value: text }
    if (className === undefined) return leaf
    return { type: 'element', tagName: 'span', properties: { className: [className] }, children: [leaf] }
  })
}
