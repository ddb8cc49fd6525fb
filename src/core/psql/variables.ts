/** What psql calls a valid variable name: letters, digits, underscores and everything outside of ASCII. */
const variableName = /^[A-Za-z0-9_\u0080-\uffff]+$/

// What psql has set from the start.
const own: readonly (readonly [name: string, value: string])[] = [
  ['AUTOCOMMIT', 'on'],
  ['ECHO', 'none'],
  ['ENCODING', 'UTF8'],
  ['ON_ERROR_STOP', 'off'],
  ['QUIET', 'off'],
  ['COMP_KEYWORD_CASE', 'preserve-upper'],
  ['DBNAME', 'postgres'],
  ['ECHO_HIDDEN', 'off'],
  ['FETCH_COUNT', '0'],
  ['HIDE_TABLEAM', 'off'],
  ['HIDE_TOAST_COMPRESSION', 'off'],
  ['LAST_ERROR_MESSAGE', ''],
  ['LAST_ERROR_SQLSTATE', '00000'],
  ['ON_ERROR_ROLLBACK', 'off'],
  ['PROMPT1', '%/%R%x%# '],
  ['PROMPT2', '%/%R%x%# '],
  ['PROMPT3', '>> '],
  ['SERVER_VERSION_NAME', '18.6'],
  ['SERVER_VERSION_NUM', '180006'],
  ['SHOW_ALL_RESULTS', 'on'],
  ['SHOW_CONTEXT', 'errors'],
  ['SINGLELINE', 'off'],
  ['SINGLESTEP', 'off'],
  ['USER', 'postgres'],
  ['VERBOSITY', 'default'],
  ['VERSION_NAME', '18.6'],
  ['VERSION_NUM', '180006'],
  ['WATCH_INTERVAL', '2'],
]

const booleans = new Set([
  'AUTOCOMMIT',
  'HIDE_TABLEAM',
  'HIDE_TOAST_COMPRESSION',
  'ON_ERROR_STOP',
  'QUIET',
  'SHOW_ALL_RESULTS',
  'SINGLELINE',
  'SINGLESTEP',
])

const words: [word: string, least: number, value: boolean][] = [
  ['true', 1, true],
  ['false', 1, false],
  ['yes', 1, true],
  ['no', 1, false],
  ['on', 2, true],
  ['off', 2, false],
  ['1', 1, true],
  ['0', 1, false],
]

/** A truth value as psql reads it: `on`, `of`, `t`, `YES`, `0` …; undefined when it is none. */
export function readBoolean(text: string): boolean | undefined {
  const lower = text.toLowerCase()
  return words.find(([word, least]) => lower.length >= least && word.startsWith(lower))?.[2]
}

/** A string as a literal, in the way of PQescapeLiteral. */
function quoteLiteral(text: string): string {
  const quoted = `'${text.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`
  return text.includes('\\') ? ` E${quoted}` : quoted
}

/** A name in double quotes, in the way of PQescapeIdentifier. */
function quoteName(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** psql's variables. */
export class Variables {
  #values = new Map<string, string>(own)

  /** The value; undefined when the variable is not set. */
  get(name: string): string | undefined {
    return this.#values.get(name)
  }

  /** Whether a variable of psql's own, such as ON_ERROR_STOP, is on. */
  isOn(name: string): boolean {
    return readBoolean(this.#values.get(name) ?? '') === true
  }

  /** Sets a variable. Gives what psql complains of, and then nothing is set. */
  set(name: string, value: string): string | undefined {
    if (!variableName.test(name)) return `invalid variable name: "${name}"`
    if (booleans.has(name)) {
      if (value === '') value = 'on'
      else if (readBoolean(value) === undefined)
        return `unrecognized value "${value}" for "${name}": Boolean expected`
    }
    this.#values.set(name, value)
    return undefined
  }

  /** Forgets a variable; one of psql's own switches is turned off. Gives what psql complains of. */
  unset(name: string): string | undefined {
    if (!variableName.test(name)) return `invalid variable name: "${name}"`
    if (booleans.has(name)) this.#values.set(name, 'off')
    else this.#values.delete(name)
    return undefined
  }

  /** All variables in the order of their names. */
  entries(): [name: string, value: string][] {
    return [...this.#values].sort(([a], [b]) => (a < b ? -1 : 1))
  }

  /**
   * What a reference becomes: `:name`, `:'name'`, `:"name"` or `:{?name}`, as its first group of characters after the
   * colon tells; undefined when it stays as it is.
   */
  put(reference: string): string | undefined {
    const name = reference.replace(/^:(?:\{\?|['"])?/, '').replace(/['"}]$/, '')
    const value = this.#values.get(name)
    if (reference[1] === '{') return value === undefined ? 'FALSE' : 'TRUE'
    if (value === undefined) return undefined
    if (reference[1] === "'") return quoteLiteral(value)
    return reference[1] === '"' ? quoteName(value) : value
  }
}
