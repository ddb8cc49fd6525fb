import { identName } from '../sql/identifiers.ts'
import { isSignificant, isWord, tokenize, type Token } from '../sql/lex.ts'

const bodyOf = (text: string): string | undefined => /^(\$\w*\$)([^]*)\1$/.exec(text)?.[2]

function created(tokens: readonly Token[], at: number): string | undefined {
  if (!isWord(tokens[at], 'create') || !isWord(tokens[at + 1], 'extension')) return undefined
  const name = tokens[isWord(tokens[at + 2], 'if') ? at + 5 : at + 2]
  return name && (name.kind === 'word' || name.kind === 'quoted') ? identName(name.text) : undefined
}

function loaded(tokens: readonly Token[], at: number): string | undefined {
  if (!isWord(tokens[at], 'load') || tokens[at + 1]?.kind !== 'string') return undefined
  return /^'(?:\$libdir\/)?(?:plugins\/)?([\w-]+?)(?:\.so)?'$/.exec(tokens[at + 1]?.text ?? '')?.[1]
}

/** The names that CREATE EXTENSION and LOAD ask for, also inside dollar-quoted bodies, each once. */
export function extensionsAskedFor(sql: string): string[] {
  if (!/extension|load/i.test(sql)) return []
  const tokens = tokenize(sql).filter(isSignificant)
  const names = tokens.flatMap((token, at) => {
    const body = token.kind === 'string' ? bodyOf(token.text) : undefined
    if (body !== undefined) return extensionsAskedFor(body)
    return created(tokens, at) ?? loaded(tokens, at) ?? []
  })
  return [...new Set(names)]
}
