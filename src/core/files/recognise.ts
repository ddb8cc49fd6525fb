/** What a script was written for, with the line that shows it. */
export interface Dialect {
  name: string
  line: number
  evidence: string
  advice: string
}

const convert =
  'Its syntax is not PostgreSQL’s: most of it would fail. Export the data as CSV, or convert the script, e.g. with pgloader.'

const dialects: { name: string; patterns: RegExp[]; advice: string }[] = [
  {
    name: 'MySQL or MariaDB',
    patterns: [
      /^-- (?:MySQL|MariaDB) dump/,
      /\/\*!\d{5}/,
      /^\)\s*ENGINE\s*=/i,
      /\bAUTO_INCREMENT\b/i,
      /^(?:LOCK|UNLOCK) TABLES\b/i,
      /^\s*(?:CREATE TABLE|INSERT INTO|DROP TABLE)[^'"]*`/i,
    ],
    advice: convert,
  },
  {
    name: 'SQLite',
    patterns: [/^PRAGMA\s+\w+/i, /\bAUTOINCREMENT\b/i, /\bsqlite_sequence\b/i],
    advice: convert,
  },
  {
    name: 'SQL Server (T-SQL)',
    patterns: [
      /^GO\s*$/i,
      /^SET (?:ANSI_NULLS|QUOTED_IDENTIFIER|NOCOUNT)\b/i,
      /\bIDENTITY\s*\(\s*\d+\s*,\s*\d+\s*\)/i,
      /\[dbo\]\./i,
      /\bNVARCHAR\s*\(/i,
    ],
    advice: convert,
  },
  {
    name: 'Oracle',
    patterns: [/\bVARCHAR2\s*\(/i, /^SET DEFINE OFF/i, /^REM INSERTING/i, /\bNUMBER\s*\(\s*\d+/i],
    advice: convert,
  },
]

// Data and quoted bodies are no evidence.
function codeLines(text: string): string[] {
  let data = false
  return text.split(/\r?\n/).map((line) => {
    if (data) {
      data = line !== '\\.'
      return ''
    }
    data = /^copy\s[^;]*\sfrom\s+stdin\b.*;\s*$/i.test(line)
    return line.length > 2000 ? line.slice(0, 2000) : line
  })
}

/** Names the dialect of a script by what its beginning shows; undefined for what may be PostgreSQL up to 18. */
export function recognise(text: string): Dialect | undefined {
  const lines = codeLines(text.slice(0, 200_000))
  const version = /^-- Dumped (?:from database|by pg_dump) version (\d+)/
  for (const [at, line] of lines.slice(0, 60).entries()) {
    const found = version.exec(line)
    if (found && Number(found[1]) > 18)
      return {
        name: `PostgreSQL ${found[1]}`,
        line: at + 1,
        evidence: line,
        advice: 'This is PostgreSQL 18: what is newer fails, the rest will load.',
      }
    if (/^-- PostgreSQL database (?:cluster )?dump/.test(line)) continue
  }
  if (lines.slice(0, 30).some((line) => /^-- (?:PostgreSQL database|Dumped (?:from|by))/.test(line)))
    return undefined
  const scored = dialects.map((dialect) => {
    const hits = dialect.patterns
      .map((pattern) => lines.findIndex((line) => pattern.test(line)))
      .filter((at) => at >= 0)
    return { ...dialect, hits }
  })
  const best = scored.reduce((most, next) => (next.hits.length > most.hits.length ? next : most))
  const at = Math.min(...best.hits)
  const needed = /^-- (?:MySQL|MariaDB) dump|^PRAGMA\s+foreign_keys|^GO\s*$|ENGINE\s*=|\/\*!\d{5}/i.test(
    lines[at] ?? '',
  )
    ? 1
    : 2
  if (best.hits.length < needed) return undefined
  return {
    name: best.name,
    line: at + 1,
    evidence: (lines[at] ?? '').trim().slice(0, 120),
    advice: best.advice,
  }
}
