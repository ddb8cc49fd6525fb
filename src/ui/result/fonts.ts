import type { GridFonts } from './column-widths.ts'

/** The grid's fonts as CSS font strings, from the tokens that stand on an element. */
export function fontsOf(element: Element): GridFonts {
  const style = getComputedStyle(element)
  const token = (name: string, otherwise: string) => style.getPropertyValue(name).trim() || otherwise
  const mono = token('--mono', 'monospace')
  return {
    cell: `${token('--t-grid', '13px')} ${mono}`,
    name: `600 ${token('--t-ui', '14px')} ${token('--sans', 'sans-serif')}`,
    type: `${token('--t-mini', '12px')} ${mono}`,
  }
}
