/** A part of an interval: its amount with its sign, as text, and its unit in English. */
export interface IntervalPart {
  amount: string
  unit: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second'
}

const part = /([+-]?\d+) (year|mon|day)s?|([+-]?)(\d+):(\d\d):(\d\d(?:\.\d+)?)/g
const names = { year: 'year', mon: 'month', day: 'day' } as const

/** Reads the server's text of an interval (IntervalStyle postgres). Undefined when it is another; none for zero. */
export function parseInterval(text: string): IntervalPart[] | undefined {
  if (text === '' || text.replace(part, '').trim() !== '') return undefined
  const parts: IntervalPart[] = []
  const add = (amount: string, unit: IntervalPart['unit']) => {
    const bare = amount
      .replace(/^([+-]?)0+(?=\d)/, '$1')
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '')
    if (Number(bare) !== 0) parts.push({ amount: bare.replace('+', ''), unit })
  }
  for (const [, count = '', unit, sign = '', hours = '', minutes = '', seconds = ''] of text.matchAll(part)) {
    if (unit) add(count, names[unit as keyof typeof names])
    else {
      add(sign + hours, 'hour')
      add(sign + minutes, 'minute')
      add(sign + seconds, 'second')
    }
  }
  return parts
}
