import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { highlightSql, type HtmlElement, type HtmlRoot } from './highlight.ts'
import { SourceError } from './source-error.ts'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective)

type Root = ReturnType<typeof parser.parse>

/** A piece of Markdown of any kind. */
export type MarkdownNode = Root['children'][number]

/** A block of code. */
export type CodeNode = Extract<MarkdownNode, { type: 'code' }>

function codeElement(node: CodeNode): HtmlElement {
  const code = node.lang === 'sql' ? highlightSql(node.value) : [{ type: 'text' as const, value: node.value }]
  const inner: HtmlElement = { type: 'element', tagName: 'code', properties: {}, children: code }
  return { type: 'element', tagName: 'pre', properties: { className: ['code'] }, children: [inner] }
}

const toHtml = unified()
  .use(remarkRehype, { handlers: { code: (_state: unknown, node: CodeNode) => codeElement(node) } })
  .use(rehypeSanitize, {
    ...defaultSchema,
    attributes: {
      ...defaultSchema.attributes,
      pre: [['className', 'code']],
      span: [['className', 'k', 's', 'n', 'c', 'f']],
    },
  })
  .use(rehypeStringify)

/** A Markdown file, parsed; lines are those of the file. */
export interface Markdown {
  file: string
  text: string
  /** How many lines of the file stand before `text`. */
  offset: number
  children: MarkdownNode[]
}

/** The file's line of a node, 1-based. */
export function lineOf(source: Pick<Markdown, 'offset'>, node: MarkdownNode): number {
  return source.offset + (node.position?.start.line ?? 1)
}

// A colon in running text (`a:b`) is no directive: only those on lines of their own are.
function restoreText(source: Markdown, node: MarkdownNode): MarkdownNode {
  if (node.type === 'textDirective') {
    const { start, end } = node.position ?? {}
    return { type: 'text', value: source.text.slice(start?.offset, end?.offset) }
  }
  if (node.type === 'html' && !/^<!--[\s\S]*-->$/.test(node.value)) {
    throw new SourceError(
      source.file,
      lineOf(source, node),
      'HTML is not allowed here; in text write `<` as `\\<`',
    )
  }
  if ('children' in node) {
    node.children = node.children.map((child) => restoreText(source, child)) as typeof node.children
  }
  return node
}

/** Parses Markdown with tables and directives. Throws SourceError on HTML. */
export function parseMarkdown(file: string, text: string, offset = 0): Markdown {
  const source: Markdown = { file, text, offset, children: [] }
  return { ...source, children: parser.parse(text).children.map((node) => restoreText(source, node)) }
}

/** Nodes as sanitised HTML. Throws SourceError on a directive among them, which belongs to the top level. */
export function renderNodes(
  source: Pick<Markdown, 'file' | 'offset'>,
  nodes: readonly MarkdownNode[],
): string {
  const directive = nodes.find((node) => node.type === 'leafDirective' || node.type === 'containerDirective')
  if (directive) {
    throw new SourceError(
      source.file,
      lineOf(source, directive),
      `the directive ${directive.name} has no place here`,
    )
  }
  const tree = toHtml.runSync({ type: 'root', children: [...nodes] } satisfies Root)
  return toHtml.stringify(tree).trim()
}

/** A whole piece of Markdown as sanitised HTML. Throws SourceError on HTML and directives. */
export function renderMarkdown(file: string, text: string, offset = 0): string {
  const source = parseMarkdown(file, text, offset)
  return renderNodes(source, source.children)
}

/** One paragraph's worth of Markdown as sanitised HTML without the `<p>` around it. */
export function renderInline(file: string, text: string, line: number): string {
  const html = renderMarkdown(file, text, line - 1)
  return /^<p>((?:(?!<p>)[\s\S])*)<\/p>$/.exec(html)?.[1] ?? html
}

/** SQL as sanitised HTML, to stand in `<pre><code>`. */
export function renderSql(code: string): string {
  const tree: HtmlRoot = { type: 'root', children: highlightSql(code) }
  return toHtml.stringify(tree)
}
