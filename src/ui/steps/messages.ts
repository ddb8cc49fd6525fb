import type { Fate, Step } from '#core/steps/rows.ts'

const whole = new Intl.NumberFormat('en-US')
const counted = (count: number, one: string, many: string): string =>
  `${whole.format(count)} ${count === 1 ? one : many}`
const rows = (count: number): string => counted(count, 'row', 'rows')

const keywords: Record<Step['clause'], string> = {
  from: 'FROM',
  join: 'JOIN',
  where: 'WHERE',
  pile: 'GROUP BY',
  group: 'Groups',
  having: 'HAVING',
  window: 'OVER',
  select: 'SELECT',
  distinct: 'DISTINCT',
  arm: 'Part',
  combine: 'Together',
  order: 'ORDER BY',
  limit: 'LIMIT',
}

/** What a join is called, e.g. LEFT JOIN: the words INNER and OUTER say nothing more. */
function joinName(written: string): string {
  const words = /^.*?\bjoin\b/is.exec(written)?.[0].toUpperCase().split(/\s+/) ?? []
  return words.filter((word) => word !== 'INNER' && word !== 'OUTER').join(' ')
}

const joinRule: Record<string, string> = {
  JOIN: 'makes a row of each pair that fits; rows without a partner go',
  'LEFT JOIN': 'makes a row of each pair that fits, and keeps the rows on its left that have no partner',
  'RIGHT JOIN': 'makes a row of each pair that fits, and keeps the rows on its right that have no partner',
  'FULL JOIN': 'makes a row of each pair that fits, and keeps the rows of both sides that have no partner',
  'CROSS JOIN': 'makes a row of each pair',
}

function joined(step: Step, many: string): string {
  const name = joinName(step.written)
  const rule = joinRule[name.replace('NATURAL ', '')] ?? ''
  return `${name} ${rule}: ${many}.`
}

function survivors({ counts }: Step, what: (count: number) => string): string {
  const { kept, dropped, unknown } = counts
  const all = kept + dropped + unknown
  const stay = `Of ${what(all)} ${whole.format(kept)} ${kept === 1 ? 'stays' : 'stay'}.`
  if (unknown === 0) return stay
  return `${stay} For ${whole.format(unknown)} the condition is unknown because of a NULL, so they go too.`
}

const groups = (count: number): string => counted(count, 'group', 'groups')

function sentence(step: Step): string {
  const { counts, clause, piles = 0 } = step
  const all = counts.kept + counts.dropped + counts.unknown
  const many = step.cut ? `at least ${rows(all)}` : rows(all)
  switch (clause) {
    case 'from':
      return /\bjoin\b/i.test(step.written) ? `FROM and its joins make ${many}.` : `FROM brings ${many}.`
    case 'join':
      return joined(step, many)
    case 'where':
      return `WHERE looks at one row at a time. ${survivors(step, rows)}`
    case 'pile':
      return `GROUP BY puts rows with equal keys together: ${groups(piles)}.`
    case 'group':
      return `Each group becomes one row: ${groups(all)}.`
    case 'having':
      return `HAVING looks at one group at a time. ${survivors(step, groups)}`
    case 'window':
      return 'Window functions look at other rows and leave every row where it is.'
    case 'select':
      return `SELECT works out the columns of ${many}.`
    case 'distinct':
      return counts.dropped > 0
        ? `DISTINCT keeps one of equal rows. ${survivors(step, rows)}`
        : `DISTINCT leaves ${many}.`
    case 'arm':
      return `This SELECT alone gives ${many}.`
    case 'combine':
      return `Put together they give ${many}.`
    case 'order':
      return 'ORDER BY sorts the rows. None comes or goes.'
    case 'limit':
      return counts.dropped > 0
        ? `LIMIT takes the first rows. ${survivors(step, rows)}`
        : `What is cut out are ${many}.`
  }
}

/** The words of a query that is shown clause by clause. */
export const stepsText = {
  title: 'Clause by clause',
  about: 'Your query in the order in which PostgreSQL works, with your own data. The arrow keys go on.',
  tabs: 'Clauses of the query',
  keyword: (step: Step, place: number) =>
    step.clause === 'arm'
      ? `${keywords.arm} ${place + 1}`
      : step.clause === 'join'
        ? joinName(step.written)
        : keywords[step.clause],
  sentence: (step: Step): string =>
    step.cut ? `${sentence(step)} Only the first rows were read.` : sentence(step),
  refused: (why: string) =>
    `PostgreSQL can't show this clause alone: ${why}. The next ones go on without it.`,
  none: 'There is no query here that only reads, so there is nothing to take apart.',
  working: 'PostgreSQL is working…',
  failed: (why: string) => `The query can't be taken apart: ${why}.`,
  shown: (shown: number, all: number) => `${whole.format(shown)} of ${rows(all)} are shown.`,
  fate: { kept: 'stays', dropped: 'goes', unknown: 'unknown, goes' } satisfies Record<Fate, string>,
  fateColumn: 'Row',
  pileColumn: 'Group',
  noRows: 'No rows.',
  rows: 'Rows at this step',
} as const
