import type { Argument } from '../types.ts'

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A time as the titles of `\watch` give it. */
export function clockText(at: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const time = [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':')
  const day = String(at.getDate()).padStart(2)
  return `${days[at.getDay()]} ${months[at.getMonth()]} ${day} ${time} ${at.getFullYear()}`
}

/** How often `\watch` runs a statement, and until when. */
interface WatchSettings {
  seconds: number
  count: number | undefined
  least: number | undefined
}

/** Reads what stands after `\watch`; `usual` is the interval in seconds. Gives psql's complaint when it is none. */
export function watchSettings(args: readonly Argument[], usual: number): WatchSettings | string {
  const settings: WatchSettings = { seconds: usual, count: undefined, least: undefined }
  for (const { text } of args) {
    const [, key = 'i', value = ''] = /^(?:([a-z_]+)=)?(.*)$/.exec(text) ?? []
    const number = Number(value)
    const bad = value === '' || Number.isNaN(number)
    if (/^(i|interval)$/.test(key)) {
      if (bad || number < 0) return `\\watch: incorrect interval value "${value}"`
      settings.seconds = number
    } else if (/^(c|count)$/.test(key)) {
      if (bad || number <= 0) return `\\watch: incorrect iteration count "${value}"`
      settings.count = number
    } else if (/^(m|min_rows)$/.test(key)) {
      if (bad || number <= 0) return `\\watch: incorrect minimum row count "${value}"`
      settings.least = number
    } else return `\\watch: unrecognized parameter "${text}"`
  }
  return settings
}
