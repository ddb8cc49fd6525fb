import type { ChartData, Point } from '#core/chart/data.ts'
import type { ChartSpec } from '#core/chart/spec.ts'
import { placeOf } from './chart-table.ts'

/** Plot, which comes as a chunk of its own. */
type Plot = typeof import('@observablehq/plot')

/** What a chart looks like. */
export interface Look {
  width: number
  height: number
  ink: string
  series: string[]
  font: string
  /** Names of what goes across and up. */
  across: string
  value: string
  time: boolean
}

const dashes = ['', '6 3', '2 3', '8 3 2 3', '4 4', '1 4', '10 4', '3 2']

/** Draws a chart as an SVG element of its own; series differ by colour and, where they are lines, by their dashes. */
export function drawChart(plot: Plot, spec: ChartSpec, data: ChartData, look: Look): SVGSVGElement {
  const { series } = data
  const at = (point: Point) => (look.time ? new Date(Number(point.x)) : point.x)
  const colourOf = (name: string) =>
    look.series[Math.max(0, series.indexOf(name)) % look.series.length] ?? look.ink
  const names = typeof data.points[0]?.x === 'string'
  const turned = names && new Set(data.points.map(({ x }) => x)).size > 8
  const title = (point: Point) =>
    [placeOf(point.x, look.time), point.colour, point.y].filter((part) => part !== '').join(', ')
  const marks = []
  if (spec.mark === 'line') {
    const lines = series.length > 0 ? series : ['']
    for (const [index, name] of lines.entries()) {
      const points = data.points.filter(({ colour }) => colour === name)
      const stroke = colourOf(name)
      marks.push(
        plot.lineY(points, {
          x: at,
          y: 'y',
          stroke,
          strokeWidth: 1.8,
          strokeDasharray: dashes[index % dashes.length] ?? '',
        }),
      )
      if (points.length <= 60) marks.push(plot.dot(points, { x: at, y: 'y', fill: stroke, r: 2.5, title }))
    }
  } else if (spec.mark === 'bar') {
    const x = look.time ? (point: Point) => new Date(Number(point.x)).toISOString().slice(0, 10) : at
    marks.push(plot.barY(data.points, { x, y: 'y', fill: (point: Point) => colourOf(point.colour), title }))
    marks.push(plot.ruleY([0]))
  } else if (spec.mark === 'dot') {
    marks.push(
      plot.dot(data.points, {
        x: at,
        y: 'y',
        stroke: (point: Point) => colourOf(point.colour),
        strokeWidth: 1.4,
        r: 3,
        ...(series.length > 1 ? { symbol: 'colour' } : {}),
        title,
      }),
    )
  } else if (spec.mark === 'histogram') {
    marks.push(
      plot.rectY(data.points, { x1: 'x', x2: 'x2', y: 'y', fill: colourOf(''), insetLeft: 1, title }),
      plot.ruleY([0]),
    )
  } else marks.push(plot.cell(data.points, { x: at, y: 'colour', fill: 'y', inset: 0.5, title }))
  const chart = plot.plot({
    width: look.width,
    height: look.height,
    marginBottom: turned ? 90 : 44,
    // Points at the ends do not lie on the axes.
    ...(spec.mark === 'dot' ? { inset: 8 } : {}),
    marginLeft: spec.mark === 'heatmap' ? 110 : 64,
    style: {
      background: 'none',
      color: look.ink,
      fontFamily: look.font,
      fontSize: '13px',
      overflow: 'visible',
    },
    x: {
      label: look.across,
      ...(look.time && spec.mark === 'line' ? { type: 'utc' as const } : {}),
      ...(names ? { domain: [...new Set(data.points.map(({ x }) => x))] } : {}),
      ...(turned ? { tickRotate: -40 } : {}),
    },
    y: {
      label: spec.mark === 'heatmap' ? '' : look.value,
      grid: spec.mark !== 'heatmap',
      ...(spec.mark === 'heatmap' ? {} : { nice: true }),
    },
    color:
      spec.mark === 'heatmap'
        ? {
            type: 'linear',
            range: [look.series[7] ?? look.ink, look.series[2] ?? look.ink],
            interpolate: 'lab',
          }
        : { type: 'identity' },
    marks,
  })
  const svg = chart instanceof SVGSVGElement ? chart : chart.querySelector('svg')
  if (!svg) throw new Error('Plot gave no picture')
  // The whole has one description; names on parts without a role are not allowed.
  for (const part of svg.querySelectorAll('[aria-label]')) {
    part.setAttribute('data-mark', part.getAttribute('aria-label') ?? '')
    part.removeAttribute('aria-label')
    part.removeAttribute('aria-description')
  }
  return svg
}
