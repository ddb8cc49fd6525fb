import {
  parseMarkdown,
  lineOf,
  renderNodes,
  renderSql,
  type CodeNode,
  type Markdown,
  type MarkdownNode,
} from './markdown.ts'
import { foldersIn, required, type Files } from './files.ts'
import { checkHistory, stageScript } from './parse-history.ts'
import { parseExercise, type ExerciseSet } from './parse-exercise.ts'
import { isPictureKind, pictureKinds } from '../picture/picture.ts'
import { lessonSchema } from './schema.ts'
import { SourceError } from './source-error.ts'
import { parseYaml, splitFrontMatter } from './yaml.ts'
import { toString } from 'mdast-util-to-string'
import type { Block, Lesson } from './types.ts'

/** A lesson as its files tell it. */
export interface LessonSource extends Omit<Lesson, 'exercises' | 'part'>, ExerciseSet {
  part: number
  /** For each block the line of `lesson.md` where it begins. */
  lines: number[]
  /** The headings of its prose, as plain text. */
  headings: string[]
}

type SqlBlock = Extract<Block, { kind: 'sql' }>
type Directive = Extract<MarkdownNode, { type: 'leafDirective' | 'containerDirective' }>

function parseSql(source: Markdown, node: CodeNode): Block {
  const words = (node.meta ?? '').split(/\s+/).filter(Boolean)
  const fault = (reason: string) => new SourceError(source.file, lineOf(source, node), reason)
  let options: Pick<SqlBlock, 'fails' | 'picture' | 'beside'> = {}
  for (const word of words) {
    const [, key, value = ''] = /^(fails|picture|sqlite)=(\w+)$/.exec(word) ?? []
    if (key === 'fails' && /^[0-9A-Z]{5}$/.test(value)) options = { ...options, fails: value }
    else if (key === 'sqlite' && (value === 'runs' || value === 'fails'))
      options = { ...options, beside: value }
    else if (key === 'picture' && isPictureKind(value)) options = { ...options, picture: value }
    else if (key === 'picture') throw fault(`there is no picture ${value}; there are ${pictureKinds}`)
    else if (word !== 'static')
      throw fault(
        `sql blocks know "static", "fails=SQLSTATE", "picture=KIND" and "sqlite=runs" or "sqlite=fails", not "${word}"`,
      )
  }
  const runnable = !words.includes('static')
  return { kind: 'sql', code: node.value, html: renderSql(node.value), runnable, ...options }
}

function parseContainer(source: Markdown, node: Directive): Block {
  const [first, ...rest] = node.children
  const labelled = first?.type === 'paragraph' && first.data?.directiveLabel === true
  const fault = (reason: string, at: Directive | CodeNode = node) =>
    new SourceError(source.file, lineOf(source, at), reason)
  if (!labelled) throw fault(`:::${node.name} needs a title: :::${node.name}[Title]`)
  const children = rest as MarkdownNode[]
  const code = children.find(
    (child) => child.type === 'code' && child.lang === 'sql' && child.meta !== 'static',
  )
  if (code?.type === 'code') throw fault('a runnable sql block must stand outside; mark it static here', code)
  const html = renderNodes(source, children)
  if (node.name === 'note') return { kind: 'note', title: toString(first), html }
  if (node.name === 'term') return { kind: 'term', term: toString(first), html }
  throw fault(`there is no directive ${node.name}`)
}

function parseHistoryBlock(source: Markdown, node: CodeNode, stage: (() => string) | undefined): Block {
  const meta = (node.meta ?? '').trim()
  const line = lineOf(source, node)
  const fails = meta === '' ? '' : /^fails=([0-9A-Z]{5}(?:,[0-9A-Z]{5})*)$/.exec(meta)?.[1]
  if (fails === undefined)
    throw new SourceError(source.file, line, `history blocks know "fails=SQLSTATE,SQLSTATE", not "${meta}"`)
  if (!stage) throw new SourceError(source.file, line, 'histories stand in lessons only')
  checkHistory(source.file, node.value, line + 1)
  return { kind: 'history', text: node.value, stage: stage(), fails: fails.split(',').filter(Boolean) }
}

/** Cuts Markdown into blocks, each with its line in the file; `stage` makes the tables of its histories. Throws SourceError. */
export function parseBlocks(
  source: Markdown,
  nodes: readonly MarkdownNode[],
  stage?: () => string,
): { blocks: Block[]; lines: number[] } {
  const blocks: Block[] = []
  const lines: number[] = []
  let prose: MarkdownNode[] = []
  const put = (block: Block, node: MarkdownNode) => {
    blocks.push(block)
    lines.push(lineOf(source, node))
  }
  const flush = () => {
    const [first] = prose
    if (first) put({ kind: 'prose', html: renderNodes(source, prose) }, first)
    prose = []
  }
  for (const node of nodes) {
    const code = node.type === 'code' && (node.lang === 'sql' || node.lang === 'history') ? node : undefined
    const directive = node.type === 'leafDirective' || node.type === 'containerDirective' ? node : undefined
    if (node.type === 'heading' && node.depth === 1) {
      throw new SourceError(
        source.file,
        lineOf(source, node),
        'the title is in the front matter; headings begin with ##',
      )
    }
    if (node.type === 'html') continue
    if (!code && !directive) {
      prose.push(node)
      continue
    }
    flush()
    if (code) put(code.lang === 'sql' ? parseSql(source, code) : parseHistoryBlock(source, code, stage), code)
    else if (directive?.type === 'leafDirective' && directive.name === 'exercise') {
      put({ kind: 'exercise', slug: toString(directive) }, directive)
    } else if (directive) put(parseContainer(source, directive), directive)
  }
  flush()
  return { blocks, lines }
}

function checkPlacement(file: string, lesson: Pick<LessonSource, 'blocks' | 'lines' | 'exercises'>): void {
  const placed = lesson.blocks.flatMap((block, i) =>
    block.kind === 'exercise' ? [{ slug: block.slug, line: lesson.lines[i] ?? 1 }] : [],
  )
  const known = new Set(lesson.exercises.map((exercise) => exercise.slug))
  const seen = new Set<string>()
  for (const { slug, line } of placed) {
    if (!known.has(slug)) throw new SourceError(file, line, `there is no exercise ${slug}`)
    if (seen.has(slug)) throw new SourceError(file, line, `the exercise ${slug} stands here twice`)
    seen.add(slug)
  }
  const unplaced = lesson.exercises.find((exercise) => !seen.has(exercise.slug))
  if (unplaced)
    throw new SourceError(
      file,
      1,
      `the exercise ${unplaced.slug} is placed nowhere: ::exercise[${unplaced.slug}]`,
    )
}

/** Reads a lesson's folder, e.g. `lessons/010-first-look`. Throws SourceError at the first mistake. */
export function parseLesson(files: Files, folder: string): LessonSource {
  const slug = /^lessons\/\d{3}-([a-z0-9-]+)$/.exec(folder)?.[1]
  if (slug === undefined) throw new SourceError(folder, 1, 'the folder must be named like 010-slug')
  const file = `${folder}/lesson.md`
  const parts = splitFrontMatter(file, required(files, file))
  const meta = parseYaml(file, parts.yaml, lessonSchema, parts.yamlOffset)
  if (files[`lessons/_datasets/${meta.dataset}/dataset.yaml`] === undefined) {
    throw new SourceError(file, 1, `there is no dataset ${meta.dataset}`)
  }
  const source = parseMarkdown(file, parts.body, parts.bodyOffset)
  const [question, ...rest] = source.children
  if (question?.type !== 'blockquote') {
    const line = question ? lineOf(source, question) : parts.bodyOffset + 1
    throw new SourceError(file, line, 'must open with a question in a blockquote (> …)')
  }
  const { blocks, lines } = parseBlocks(source, rest, () => stageScript(files, file, meta.dataset))
  const exercises = foldersIn(files, `${folder}/exercises/`).map((name) =>
    parseExercise(files, `${folder}/exercises/${name}`, { slug, dataset: meta.dataset }),
  )
  checkPlacement(file, { blocks, lines, exercises })
  const headings = rest.flatMap((node) => (node.type === 'heading' ? [toString(node)] : []))
  const opening = renderNodes(source, question.children)
  return { slug, ...meta, folder, question: opening, blocks, lines, headings, exercises }
}
