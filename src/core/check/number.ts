// A quotient carries this many digits or more after the point, and its last ones depend on the order of the arithmetic.
const rounded = /\.\d{12,}$/

/** Whether the server rounded a number to as many digits as it could hold, so that its last ones say nothing. */
export function roundedByServer(text: string): boolean {
  return rounded.test(text)
}

/** The one spelling of a number's value (`1.50`, `1.5` and `15e-1` give the same), undefined when it is no number. */
export function canonicalNumber(text: string): string | undefined {
  // Most are plain whole numbers, and a large result has hundreds of thousands.
  if (/^[1-9]\d*$/.test(text)) {
    let end = text.length
    while (text.charCodeAt(end - 1) === 48) end--
    return `${text.slice(0, end)}e${text.length - end}`
  }
  if (/^(nan|-?infinity)$/i.test(text)) return text.toLowerCase()
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(text)
  if (!parts) return undefined
  const [, sign, whole = '', fraction = '', exponent = '0'] = parts
  if (whole + fraction === '') return undefined
  const digits = (whole + fraction).replace(/^0+/, '')
  const trimmed = digits.replace(/0+$/, '')
  if (trimmed === '') return '0'
  const power = Number(exponent) - fraction.length + digits.length - trimmed.length
  return `${sign === '-' ? '-' : ''}${trimmed}e${power}`
}
