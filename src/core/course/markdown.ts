import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { highlightSql } from './highlight.ts'
import { SourceError } from './source-error.ts'
import type { Element, Root as HtmlRoot } from 'hast'
import type { Code, Nodes, Root, RootContent } from 'mdast'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective)

function codeElement(node: Code): Element {
  const code = node.lang === 'sql' ? highlightSql(node.value) : [{ type: 'text' as const, value: node.value }]
  const inner: Element = { type: 'element', tagName: 'code', properties: {}, children: code }
  return { type: 'element', tagName: 'pre', properties: { className: ['code'] }, children: [inner] }
}

const toHtml = unified()
  .use(remarkRehype, { handlers: { code: (_state: unknown, node: Code) => codeElement(node) } })
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
  children: RootContent[]
}

/** The file's line of a node, 1-based. */
export function lineOf(source: Pick<Markdown, 'offset'>, node: Nodes): number {
  return source.offset + (node.position?.start.line ?? 1)
}

// A colon in running text (`a:b`) is no directive: only those on lines of their own are.
function restoreText(source: Markdown, node: Nodes): Nodes {
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
  const root = restoreText(source, parser.parse(text)) as Root
  return { ...source, children: root.children }
}

/** Nodes as sanitised HTML. Throws SourceError on a directive among them, which belongs to the top level. */
export function renderNodes(
  source: Pick<Markdown, 'file' | 'offset'>,
  nodes: readonly RootContent[],
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
