import type { Column, ResultSet } from '#core/result/types.ts'
import { decodeRow, rowCount } from '#core/result/wire.ts'
import { shownText } from '#core/result/shown-text.ts'

/** CSS fonts of a grid's texts. */
export interface GridFonts {
  cell: string
  name: string
  type: string
}

/** Gives the width of a text in px. */
export type Measure = (text: string, font: string) => number

const padding = 28
// Under a finger the header shows its menu's button all the time, beside both its lines.
const coarse = 'matchMedia' in globalThis && matchMedia('(pointer: coarse)').matches
const arrow = coarse ? 40 : 20
const narrowest = 60
const widest = 340
/** How far a column can be made narrow or wide by hand, in px. */
export const bounds = { narrowest: 36, widest: 1600 }
const sampled = 100

/** Measures with a canvas, which touches no layout. */
export function canvasMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d')
  return (text, font) => {
    if (!context) return text.length * 8
    if (context.font !== font) context.font = font
    return context.measureText(text).width
  }
}

function contentWidth(texts: string[], fonts: GridFonts, measure: Measure): number {
  const longest = texts.toSorted((a, b) => b.length - a.length).slice(0, 4)
  return Math.max(0, ...longest.map((text) => measure(text, fonts.cell)))
}

/** The width in px at which a column shows its header and the given texts whole. */
export function fittingWidth(column: Column, texts: string[], fonts: GridFonts, measure: Measure): number {
  const header = Math.max(
    measure(column.name, fonts.name) + arrow,
    measure(column.type, fonts.type) + (coarse ? arrow : 0),
  )
  return Math.ceil(Math.max(header, contentWidth(texts, fonts, measure)) + padding)
}

/** First widths in px, from the headers and the first 100 rows, none too wide. */
export function firstWidths(result: ResultSet, fonts: GridFonts, measure: Measure): number[] {
  const rows = Array.from({ length: Math.min(sampled, rowCount(result.rows)) }, (_, row) =>
    decodeRow(result.rows, row).map((cell) => shownText(cell)),
  )
  return result.columns.map((column, index) => {
    const texts = rows.map((row) => row[index] ?? '')
    return Math.min(widest, Math.max(narrowest, fittingWidth(column, texts, fonts, measure)))
  })
}
