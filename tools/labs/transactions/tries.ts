/** What is tried while another session holds something. */
export interface Group {
  /** What the other session has done, in a transaction that is still open. */
  held: string
  /** How its transaction ends. */
  end: 'COMMIT' | 'ROLLBACK'
  tries: Try[]
}

/** Statements that are run one after the other. */
export interface Try {
  line: string
  /** Run before the other session holds anything: so that plans are there, and are looked at again when they wait. */
  before: string[]
  statements: { sql: string; extended: boolean }[]
}

/** Statements of which several wait, in groups, and the script that makes their tables anew. */
export interface Tries {
  reset: string
  groups: Group[]
}

const section = /^--- (?:reset|(held|committed): (.*))$/

// No statement in the file has a semicolon and a blank inside of quotes but in dollar quotes.
function statementsIn(line: string): string[] {
  const parts: string[] = []
  let quoted = ''
  for (const part of line.split('; ')) {
    quoted = quoted === '' ? part : `${quoted}; ${part}`
    if ((quoted.split('$$').length - 1) % 2 === 1) continue
    parts.push(quoted)
    quoted = ''
  }
  return parts
}

function tryOf(line: string): Try {
  const alone = line.startsWith('!')
  const all = statementsIn(alone ? line.slice(1) : line)
  const before = all.filter((sql) => sql.startsWith('^')).map((sql) => sql.slice(1))
  const own = all.filter((sql) => !sql.startsWith('^'))
  const statements = (alone ? own : ['BEGIN', ...own, 'ROLLBACK']).map((sql) => ({
    sql: sql.replace(/^@/, ''),
    extended: sql.startsWith('@'),
  }))
  return { line, before, statements }
}

/** Reads waits.sql. */
export function readTries(text: string): Tries {
  const reset: string[] = []
  const groups: Group[] = []
  for (const line of text.split('\n')) {
    const [heading, how, held = ''] = section.exec(line) ?? []
    if (how) groups.push({ held, end: how === 'committed' ? 'COMMIT' : 'ROLLBACK', tries: [] })
    else if (heading === undefined && line !== '' && !line.startsWith('-- ')) {
      const group = groups.at(-1)
      if (group) group.tries.push(tryOf(line))
      else reset.push(line)
    }
  }
  return { reset: reset.join('\n'), groups }
}
