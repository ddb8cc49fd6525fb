import type { GeneratorKind, Spread } from './types.ts'

/** Bounds that a number of this name usually has. */
export interface NumberHint {
  from: number
  to: number
  spread: Spread
}

const numbers: [RegExp, NumberHint][] = [
  [/(^|_)(lat|latitude)$/, { from: -90, to: 90, spread: 'even' }],
  [/(^|_)(lon|lng|longitude)$/, { from: -180, to: 180, spread: 'even' }],
  [/(^|_)age$/, { from: 18, to: 90, spread: 'middle' }],
  [/year/, { from: 1990, to: 2025, spread: 'even' }],
  [/star|rating|score|grade/, { from: 1, to: 5, spread: 'even' }],
  [/percent|discount/, { from: 0, to: 100, spread: 'low' }],
  [/salary|income|balance/, { from: 1000, to: 9000, spread: 'middle' }],
  [/price|cost|amount|total|fee|paid|shipping/, { from: 1, to: 500, spread: 'low' }],
  [/quantity|qty|count|number_of|stock/, { from: 1, to: 20, spread: 'low' }],
  [/weight|mass|gram/, { from: 100, to: 5000, spread: 'middle' }],
  [/height|length|width|depth|size/, { from: 10, to: 200, spread: 'middle' }],
  [/minutes|seconds|hours|duration/, { from: 1, to: 120, spread: 'low' }],
]

/** The bounds that a column's name suggests. */
export const numberHint = (name: string): NumberHint =>
  numbers.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1] ?? { from: 1, to: 1000, spread: 'even' }

const people =
  /customer|person|people|user|employee|author|member|student|patient|player|contact|staff|teacher/

const texts: [RegExp, GeneratorKind][] = [
  [/e?mail/, 'email'],
  [/(first|last|full|user|nick)_?name|author|owner|contact/, 'name'],
  [/city|town|place|location/, 'city'],
  [/phone|mobile|fax/, 'phone'],
  [/url|website|link|href/, 'url'],
  [/sku|code|coupon|token|serial|isbn|barcode/, 'code'],
  [/description|body|comment|note|bio|text|message|summary|content/, 'sentence'],
]

/** Values that a column's name suggests, where they are few. */
export const valueHints: [RegExp, string[]][] = [
  [/country/, ['AT', 'BR', 'CA', 'DE', 'FR', 'IN', 'JP', 'KE', 'NO', 'PL']],
  [/currency/, ['CHF', 'EUR', 'GBP', 'JPY', 'USD']],
  [/status|state$/, ['new', 'open', 'done']],
  [/^(sex|gender)$/, ['female', 'male', 'other']],
  [/colou?r/, ['black', 'blue', 'green', 'red', 'white', 'yellow']],
]

/** What a text column of this name in this table is usually filled with. */
export function textHint(table: string, column: string): GeneratorKind {
  const name = column.toLowerCase()
  if (name === 'name' && people.test(table.toLowerCase())) return 'name'
  return texts.find(([pattern]) => pattern.test(name))?.[1] ?? 'words'
}

/** The first and the last day that a column of this name usually has; `today` as an ISO date. */
export function timeHint(column: string, today: string): { from: string; to: string } {
  const year = Number(today.slice(0, 4))
  if (/born|birth/.test(column)) return { from: `${year - 80}-01-01`, to: `${year - 18}-12-31` }
  if (/expire|due|until|deadline|(^|_)end/.test(column)) return { from: today, to: `${year + 2}-12-31` }
  return { from: `${year - 2}-01-01`, to: today }
}
