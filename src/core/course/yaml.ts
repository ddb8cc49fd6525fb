import * as v from 'valibot'
import { LineCounter, parseDocument, type Document } from 'yaml'
import { SourceError } from './source-error.ts'

/** A Markdown file cut into its YAML front matter and the rest, each with the file's line before its first. */
export interface FrontMatter {
  yaml: string
  yamlOffset: number
  body: string
  bodyOffset: number
}

/** Cuts the front matter off. Throws SourceError when there is none. */
export function splitFrontMatter(file: string, text: string): FrontMatter {
  const parts = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)
  if (!parts) throw new SourceError(file, 1, 'must begin with front matter between two lines of ---')
  const [head, yaml = ''] = parts
  return { yaml, yamlOffset: 1, body: text.slice(head.length), bodyOffset: head.split('\n').length - 1 }
}

function lineOf(document: Document, lines: LineCounter, path: readonly unknown[]): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true)
    const range = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined
    if (Array.isArray(range) && typeof range[0] === 'number') return lines.linePos(range[0]).line
  }
  return 1
}

function reasonOf(issue: v.BaseIssue<unknown>): string {
  const path = issue.path?.map((item) => String(item.key)).join('.') ?? ''
  if (issue.expected === 'never') return `unknown key ${path}`
  if (issue.received === 'undefined') return `${path} is missing`
  return path ? `${path}: ${issue.message}` : issue.message
}

/** Reads YAML under a schema. Throws SourceError at the first mistake; `offset` is how many lines stand before it. */
export function parseYaml<S extends v.GenericSchema>(
  file: string,
  text: string,
  schema: S,
  offset = 0,
): v.InferOutput<S> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [error] = document.errors
  if (error) throw new SourceError(file, offset + lines.linePos(error.pos[0]).line, error.message)
  const result = v.safeParse(schema, document.toJS())
  if (result.success) return result.output
  const [issue] = result.issues
  const path = issue.path?.map((item) => item.key) ?? []
  throw new SourceError(file, offset + lineOf(document, lines, path), reasonOf(issue))
}
