import type { OrderOutcome } from '#core/transactions/outcome.ts'

const number = (count: number): string => count.toLocaleString('en-GB')
const orders = (count: number): string => `${number(count)} ${count === 1 ? 'order' : 'orders'}`

function failureText({ failures }: OrderOutcome): string {
  if (failures.length === 0) return 'nobody fails'
  return [...new Set(failures.map(({ session, code }) => `${session} fails with ${code}`))].sort().join(', ')
}

/** What an order came to, in one sentence. */
export function outcomeText(outcome: OrderOutcome): string {
  const { stuck, reads, changed } = outcome
  const rows = changed.map(({ table, row }) => `${table} (${row})`)
  return [
    failureText(outcome),
    ...(stuck.length > 0 ? [`${stuck.join(' and ')} waited to the end`] : []),
    ...reads.map(
      ({ session, values }) => `${session} reads ${values.map((one) => one || 'no row').join(', then ')}`,
    ),
    rows.length > 0 ? `changed: ${rows.join(', ')}` : 'no row is changed',
  ].join('; ')
}

/** Who waited for whom on the way. */
export const waitsText = ({ waits }: OrderOutcome): string =>
  [
    ...new Set(
      waits.map(({ session, on }) => `${session} waited${on.length > 0 ? ` for ${on.join(', ')}` : ''}`),
    ),
  ].join(', ')

export const ordersText = {
  title: 'All orders',
  none: 'Choose a scenario: then its steps can be played in every order.',
  count: (count: number, most: number) =>
    most < count
      ? `These steps can come in ${number(count)} orders, each session’s own in theirs. ${number(most)} of them are played, drawn by chance, but the same ones each time.`
      : `These steps can come in ${orders(count)}, each session’s own in theirs.`,
  start: (most: number) => `Play ${number(most)}`,
  again: 'Play them again',
  stop: 'Stop playing',
  progress: (played: number, most: number) => `${number(played)} of ${number(most)} played`,
  failed: (why: string) => `The orders could not be played. ${why}`,
  group: (index: number) => `Outcome ${index + 1}`,
  share: (part: number, all: number) => `${number(part)} of ${orders(all)}`,
  load: 'Load the first of them',
  all: 'All:',
  tree: 'The orders as a tree',
  treeNote:
    'Orders that begin alike are one branch. Behind each branch stands how many of its orders come to which outcome.',
  counted: (count: number, group: number) => `${count} × outcome ${group + 1}`,
  loadOrder: (order: string) => `Load the order ${order}`,
  leaf: (group: number) => `outcome ${group + 1}`,
} as const
