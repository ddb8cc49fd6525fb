import { readBoolean } from '../variables.ts'
import { usualOptions, type PrintOptions } from '../print/options.ts'

/** What a setting said, or the complaint that it was not set. */
export interface Said {
  text: string
  failed?: boolean
}

const complaint = (text: string): Said => ({ text, failed: true })
const formats = [
  'aligned',
  'asciidoc',
  'csv',
  'html',
  'latex',
  'latex-longtable',
  'troff-ms',
  'unaligned',
  'wrapped',
] as const
const lineStyles = ['ascii', 'old-ascii', 'unicode'] as const
const weights = ['single', 'double'] as const
const onOff = (value: boolean): 'on' | 'off' => (value ? 'on' : 'off')
const isName = (name: string): name is keyof PrintOptions => name in usualOptions

// psql writes a value so that \pset would read it again.
const quoted = (value: string): string =>
  `'${value.replaceAll("'", "\\'").replaceAll('\n', '\\n').replaceAll('\t', '\\t')}'`

function listed(options: PrintOptions, name: keyof PrintOptions): string {
  const value = options[name]
  if (typeof value === 'boolean') return onOff(value)
  if (name === 'fieldsep' && options.fieldsep_zero) return "''"
  if (name === 'recordsep' && options.recordsep_zero) return "''"
  if (name === 'csv_fieldsep' || name === 'fieldsep' || name === 'recordsep' || name === 'null')
    return quoted(String(value))
  if (name === 'tableattr' || name === 'title') return value ? quoted(String(value)) : ''
  return String(value)
}

/** All settings, as `\pset` alone lists them. */
export function listSettings(options: PrintOptions): string {
  const names = Object.keys(usualOptions).filter(isName)
  return names.map((name) => `${name.padEnd(24)} ${listed(options, name)}\n`).join('')
}

/** What psql says of a setting after it was set or asked for. */
function describeSetting(options: PrintOptions, name: keyof PrintOptions): string {
  const value = options[name]
  const weight = /^unicode_(.+)_linestyle$/.exec(name)?.[1]
  if (weight) return `Unicode ${weight} line style is "${value}".`
  switch (name) {
    case 'border':
      return `Border style is ${value}.`
    case 'columns':
      return value === 0 ? 'Target width is unset.' : `Target width is ${value}.`
    case 'expanded':
      return value === 'auto' ? 'Expanded display is used automatically.' : `Expanded display is ${value}.`
    case 'xheader_width':
      return `Expanded header width is ${typeof value === 'number' ? value : `"${value}"`}.`
    case 'csv_fieldsep':
      return `Field separator for CSV is "${value}".`
    case 'fieldsep':
    case 'fieldsep_zero':
      return `Field separator is ${options.fieldsep_zero ? 'zero byte' : `"${options.fieldsep}"`}.`
    case 'recordsep':
    case 'recordsep_zero':
      if (options.recordsep_zero) return 'Record separator is zero byte.'
      return `Record separator is ${options.recordsep === '\n' ? '<newline>' : `"${options.recordsep}"`}.`
    case 'footer':
      return `Default footer is ${onOff(options.footer)}.`
    case 'format':
      return `Output format is ${value}.`
    case 'linestyle':
      return `Line style is ${value}.`
    case 'null':
      return `Null display is "${value}".`
    case 'numericlocale':
      return `Locale-adjusted numeric output is ${onOff(options.numericlocale)}.`
    case 'pager':
      return value === 2
        ? 'Pager is always used.'
        : value === 1
          ? 'Pager is used for long output.'
          : 'Pager usage is off.'
    case 'pager_min_lines':
      return `Pager won't be used for less than ${value} ${value === 1 ? 'line' : 'lines'}.`
    case 'tableattr':
      return value ? `Table attributes are "${value}".` : 'Table attributes unset.'
    case 'title':
      return value ? `Title is "${value}".` : 'Title is unset.'
    default:
      return `Tuples only is ${onOff(options.tuples_only)}.`
  }
}

function chosen<T extends string>(from: readonly T[], value: string | undefined): T | undefined {
  return value === undefined ? undefined : from.find((one) => one.toLowerCase() === value.toLowerCase())
}

function byPrefix<T extends string>(from: readonly T[], value: string): T | undefined {
  return from.find((one) => value !== '' && one.startsWith(value.toLowerCase()))
}

function number(value: string): number {
  const found = Number.parseInt(value, 10)
  return Number.isNaN(found) ? 0 : found
}

function setFormat(options: PrintOptions, value: string): Said | undefined {
  const lower = value.toLowerCase()
  const found = chosen(formats, value) ? [lower] : formats.filter((one) => one.startsWith(lower))
  const [first, second] = found
  if (second !== undefined)
    return complaint(`\\pset: ambiguous abbreviation "${value}" matches both "${first}" and "${second}"`)
  if (first === undefined) return complaint(`\\pset: allowed formats are ${formats.join(', ')}`)
  const here = chosen(['aligned', 'csv', 'unaligned', 'wrapped'] as const, first)
  if (!here)
    return complaint(
      `\\pset: this console prints aligned, csv, unaligned and wrapped; ${first} needs psql itself`,
    )
  options.format = here
  return undefined
}

function setBoolean(
  options: PrintOptions,
  name: 'fieldsep_zero' | 'recordsep_zero' | 'footer' | 'numericlocale' | 'tuples_only',
  value: string | undefined,
): Said | undefined {
  const asked = value === undefined ? !options[name] : readBoolean(value)
  if (asked === undefined) return complaint(`unrecognized value "${value}" for "${name}": Boolean expected`)
  options[name] = asked
  return undefined
}

function setExpanded(options: PrintOptions, value: string | undefined): Said | undefined {
  if (value?.toLowerCase() === 'auto') options.expanded = 'auto'
  else if (value === undefined) options.expanded = options.expanded === 'off' ? 'on' : 'off'
  else {
    const asked = readBoolean(value)
    if (asked === undefined)
      return complaint(`unrecognized value "${value}" for "expanded"\nAvailable values are: on, off, auto.`)
    options.expanded = onOff(asked)
  }
  return undefined
}

function setWidth(options: PrintOptions, value: string): Said | undefined {
  const word = chosen(['full', 'column', 'page'] as const, value)
  const width = number(value)
  if (!word && width === 0)
    return complaint(
      '\\pset: allowed xheader_width values are "full" (default), "column", "page", or a number specifying the exact width',
    )
  options.xheader_width = word ?? width
  return undefined
}

function change(
  options: PrintOptions,
  name: keyof PrintOptions,
  value: string | undefined,
): Said | undefined {
  switch (name) {
    case 'expanded':
      return setExpanded(options, value)
    case 'footer':
    case 'numericlocale':
    case 'tuples_only':
      return setBoolean(options, name, value)
    case 'fieldsep_zero':
    case 'recordsep_zero':
      options[name] = true
      return undefined
    case 'title':
      options.title = value === '' ? undefined : value
      return undefined
    case 'tableattr':
      options.tableattr = value ?? ''
      return undefined
    case 'pager': {
      const asked = value === undefined ? options.pager === 0 : readBoolean(value)
      options.pager = value?.toLowerCase() === 'always' ? 2 : asked ? 1 : 0
      return undefined
    }
  }
  if (value === undefined) return undefined
  switch (name) {
    case 'format':
      return setFormat(options, value)
    case 'xheader_width':
      return setWidth(options, value)
    case 'border':
    case 'columns':
    case 'pager_min_lines':
      options[name] = number(value)
      return undefined
    case 'linestyle': {
      const style = byPrefix(lineStyles, value)
      if (!style) return complaint(`\\pset: allowed line styles are ${lineStyles.join(', ')}`)
      options.linestyle = style
      return undefined
    }
    case 'csv_fieldsep':
      if (!/^[\0-\x7f]$/.test(value))
        return complaint('\\pset: csv_fieldsep must be a single one-byte character')
      if (/["\n\r]/.test(value))
        return complaint('\\pset: csv_fieldsep cannot be a double quote, a newline, or a carriage return')
      options.csv_fieldsep = value
      return undefined
    case 'fieldsep':
    case 'recordsep':
      options[name] = value
      options[`${name}_zero`] = false
      return undefined
    case 'null':
      options.null = value
      return undefined
    default: {
      const weight = byPrefix(weights, value)
      const which = name.split('_')[1]
      if (!weight) return complaint(`\\pset: allowed Unicode ${which} line styles are ${weights.join(', ')}`)
      options[name] = weight
      return undefined
    }
  }
}

/** `\pset name [value]`: changes `options` and says how the setting stands (some say nothing), or what was wrong. */
export function setOption(options: PrintOptions, name: string, value: string | undefined): Said {
  if (!isName(name)) return complaint(`\\pset: unknown option: ${name}`)
  const silent = value !== undefined && /^(footer|numericlocale|tuples_only)$/.test(name)
  return change(options, name, value) ?? { text: silent ? '' : describeSetting(options, name) }
}
