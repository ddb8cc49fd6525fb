import { isSignificant, tokenize } from '#core/sql/lex.ts'
import { lineColumn } from '#core/sql/position.ts'
import { splitStatements } from '#core/sql/split.ts'
import { editorText } from './messages.ts'

/** A change of one statement's text; UTF-16 offsets. */
interface Edit {
  from: number
  to: number
  insert: string
}

function loadFormatter() {
  return import('sql-formatter')
}

// What the text says, apart from blanks, line breaks and the case of words.
function gist(sql: string): string {
  return tokenize(sql)
    .filter((token) => isSignificant(token) || token.kind === 'comment')
    .map((token) =>
      token.kind === 'word' ? token.text.toLowerCase() : token.text.replace(/\s+/g, ' ').trim(),
    )
    .join(' ')
}

/**
 * The edits that lay out each statement of a script; what stands between statements, COPY data among it, is left alone.
 * Throws an Error with a sentence for the person when a statement cannot be read or the formatter not be loaded.
 */
export async function formatEdits(script: string): Promise<Edit[]> {
  const { formatDialect, postgresql } = await loadFormatter().catch((cause: unknown) => {
    throw new Error(editorText.formatterMissing, { cause })
  })
  const edits: Edit[] = []
  for (const { text, from, to } of splitStatements(script)) {
    let insert: string | undefined
    try {
      insert = formatDialect(text, { dialect: postgresql, keywordCase: 'upper', tabWidth: 2 })
    } catch {
      insert = undefined
    }
    if (insert === undefined || gist(insert) !== gist(text)) {
      throw new Error(editorText.unformattable(lineColumn(script, from).line))
    }
    if (insert !== text) edits.push({ from, to, insert })
  }
  return edits
}
