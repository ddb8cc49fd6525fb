import { required, type Files } from './files.ts'
import { parseMarkdown } from './markdown.ts'
import { parseBlocks } from './parse-lesson.ts'
import { SourceError } from './source-error.ts'
import type { Block } from './types.ts'

/** What a dataset's `story.md` tells. */
export interface StorySource {
  file: string
  blocks: Block[]
  /** For each block the line of the file where it begins. */
  lines: number[]
}

const fewestQueries = 3

/** Reads the story of a dataset: prose and the queries that it asks. Throws SourceError. */
export function parseStory(files: Files, dataset: string): StorySource {
  const file = `lessons/_datasets/${dataset}/story.md`
  const source = parseMarkdown(file, required(files, file))
  const { blocks, lines } = parseBlocks(source, source.children)
  const stray = blocks.findIndex((block) => block.kind !== 'prose' && block.kind !== 'sql')
  if (stray >= 0) throw new SourceError(file, lines[stray] ?? 1, 'a story is prose and queries')
  const queries = blocks.filter((block) => block.kind === 'sql' && block.runnable)
  if (queries.length < fewestQueries)
    throw new SourceError(file, 1, `a story asks ${fewestQueries} questions, each with a query that runs`)
  return { file, blocks, lines }
}
