import type { Startup } from './messages.ts'

/** What a client wants when it connects. */
export interface Wishes {
  user: string
  /** Settings of the session, in the order in which they are to be made. */
  settings: [name: string, value: string][]
}

// Not settings of PostgreSQL's.
const others = new Set(['user', 'database', 'options', 'replication'])

/** Reads a command line of `-c name=value` and `--name=value`, in which a backslash takes a blank for what it is. */
function readOptions(line: string): [string, string][] {
  const words = Array.from(line.matchAll(/(?:\\.|[^\\\s])+/g), ([word]) => word.replaceAll(/\\(.)/g, '$1'))
  const settings = words.flatMap((word, i) => {
    if (word === '-c') return words[i + 1] ?? []
    return /^(?:-c|--)(.+)/.exec(word)?.[1] ?? []
  })
  return settings.map((setting) => {
    const [name = '', ...value] = setting.split('=')
    return [name.replaceAll('-', '_'), value.join('=')]
  })
}

/** Reads the parameters of a startup message. */
export function readWishes({ body }: Startup): Wishes {
  const parts = body.toString().split('\0')
  const parameters: [string, string][] = []
  for (let i = 0; i + 1 < parts.length && parts[i] !== ''; i += 2)
    parameters.push([parts[i] ?? '', parts[i + 1] ?? ''])
  const own = parameters.filter(([name]) => !others.has(name) && !name.startsWith('_pq_.'))
  const { user = '', options = '' } = Object.fromEntries(parameters)
  return { user, settings: [...own, ...readOptions(options)] }
}
