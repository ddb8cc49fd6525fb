import { filesIn, required, type Files } from './files.ts'
import { parseMarkdown, type MarkdownNode } from './markdown.ts'
import { parseBlocks } from './parse-lesson.ts'
import { sheetSchema } from './schema.ts'
import { SourceError } from './source-error.ts'
import type { Sheet } from './types.ts'
import { parseYaml, splitFrontMatter } from './yaml.ts'

/** A cheat sheet as its file tells it. */
export interface SheetSource extends Sheet {
  file: string
  dataset: string
  /** For each block of each part the line of the file where it begins. */
  lines: number[][]
}

/** Cuts before each heading. */
function partsOf(nodes: readonly MarkdownNode[]): MarkdownNode[][] {
  const parts: MarkdownNode[][] = []
  for (const node of nodes) {
    const last = node.type === 'heading' ? undefined : parts.at(-1)
    if (last) last.push(node)
    else parts.push([node])
  }
  return parts
}

function parseSheet(files: Files, file: string, name: string): SheetSource {
  const section = /^[1-9]$/.test(name) ? Number(name) : undefined
  if (section === undefined)
    throw new SourceError(file, 1, 'the file must be named like 2.md, after a section')
  const text = splitFrontMatter(file, required(files, file))
  const meta = parseYaml(file, text.yaml, sheetSchema, text.yamlOffset)
  if (files[`lessons/_datasets/${meta.dataset}/dataset.yaml`] === undefined)
    throw new SourceError(file, 1, `there is no dataset ${meta.dataset}`)
  const source = parseMarkdown(file, text.body, text.bodyOffset)
  const parsed = partsOf(source.children).map((nodes) => parseBlocks(source, nodes))
  for (const { blocks, lines } of parsed) {
    const stray = blocks.findIndex(({ kind }) => kind === 'exercise' || kind === 'term')
    if (stray >= 0) throw new SourceError(file, lines[stray] ?? 1, 'a sheet has no exercises and no terms')
  }
  const [parts, lines] = [parsed.map(({ blocks }) => blocks), parsed.map((part) => part.lines)]
  return { section, ...meta, file, parts, lines }
}

/** Reads the cheat sheets, `lessons/_sheets/<section>.md`, in order. Throws SourceError at the first mistake. */
export function parseSheets(files: Files): SheetSource[] {
  return filesIn(files, 'lessons/_sheets', '.md').map(({ path, name }) => parseSheet(files, path, name))
}
