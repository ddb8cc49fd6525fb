/** The strokes of each icon on a 16 × 16 grid; `fill` is painted, not stroked. */
export const icons = {
  play: { fill: 'M4.5 2.8v10.4L13 8z' },
  stop: { stroke: 'M4.5 3.5h7a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1Z' },
  tick: { stroke: 'm2.5 8.5 3.5 3.5 7.5-8' },
  cross: { stroke: 'm3.5 3.5 9 9m0-9-9 9' },
  reset: { stroke: 'M3 8.2a5 5 0 1 0 1.6-3.9L2.9 5.9M2.8 2.6v3.3h3.3' },
  undo: { stroke: 'M6 3.8 2.8 7 6 10.2M3 7h6.6a3.1 3.1 0 0 1 0 6.2H7' },
  plus: { stroke: 'M8 3v10M3 8h10' },
  minus: { stroke: 'M3 8h10' },
  left: { stroke: 'M10 3.5 5.5 8l4.5 4.5' },
  right: { stroke: 'm6 3.5 4.5 4.5L6 12.5' },
  up: { stroke: 'm3.5 10 4.5-4.5 4.5 4.5' },
  down: { stroke: 'm3.5 6 4.5 4.5L12.5 6' },
  more: {
    fill: 'M3 6.8a1.2 1.2 0 1 1 0 2.4 1.2 1.2 0 0 1 0-2.4Zm5 0a1.2 1.2 0 1 1 0 2.4 1.2 1.2 0 0 1 0-2.4Zm5 0a1.2 1.2 0 1 1 0 2.4 1.2 1.2 0 0 1 0-2.4Z',
  },
  theme: {
    stroke: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2Z',
    fill: 'M8 2.2a5.8 5.8 0 0 1 0 11.6z',
  },
  settings: {
    stroke:
      'M2 4.5h6.5M12.5 4.5H14M2 11.5h1.5M7.5 11.5H14M10.5 2.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4ZM5.5 9.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z',
  },
  history: { stroke: 'M2.8 8.2a5.3 5.3 0 1 0 1.7-4L2.8 5.8M2.6 2.6v3.2h3.2M8 5.2V8l2 1.5' },
  wait: { stroke: 'M4 2h8M4 14h8M5 2c0 4 6 4 6 8v4M11 2c0 4-6 4-6 8v4' },
  table: { stroke: 'M2.5 3h11v10h-11zM2.5 6.5h11M6.5 6.5V13' },
  view: {
    stroke:
      'M1.8 8C3.5 5.2 5.6 3.8 8 3.8S12.5 5.2 14.2 8C12.5 10.8 10.4 12.2 8 12.2S3.5 10.8 1.8 8ZM8 6.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6Z',
  },
  function: { stroke: 'M10.8 2.8c-2-.6-2.8.3-3.1 2.2L6.5 11.2c-.3 1.7-1.2 2.4-2.8 1.9M4.5 6.8h6' },
  key: { stroke: 'M5.5 7.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6ZM7.5 8 13 2.5M10.5 5l2 2' },
  database: {
    stroke:
      'M3 4c0-1 2.2-1.8 5-1.8S13 3 13 4v8c0 1-2.2 1.8-5 1.8S3 13 3 12zM3 4c0 1 2.2 1.8 5 1.8S13 5 13 4M3 8c0 1 2.2 1.8 5 1.8S13 9 13 8',
  },
  book: {
    stroke:
      'M8 4C6.5 3 4.5 2.7 2 2.8v9.7c2.5-.1 4.5.2 6 1.2 1.5-1 3.5-1.3 6-1.2V2.8C11.5 2.7 9.5 3 8 4Zm0 0v9.5',
  },
  pen: { stroke: 'M10.8 2.8 13.2 5.2 5.6 12.8l-3.1.7.7-3.1zM9 4.6 11.4 7' },
  format: { stroke: 'M2.5 3.5h11M5.5 6.5h8M5.5 9.5h6M2.5 12.5h7' },
  comment: { stroke: 'M6 2.5 4 13.5M12 2.5l-2 11' },
  copy: { stroke: 'M5.5 5.5h8v8h-8zM5.5 10.5h-3v-8h8v3' },
  download: { stroke: 'M8 2.5v7.5M4.5 7 8 10.5 11.5 7M2.5 13.5h11' },
  upload: { stroke: 'M8 10.5V3M4.5 6 8 2.5 11.5 6M2.5 13.5h11' },
  search: { stroke: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.5 10.5 14 14' },
  filter: { stroke: 'M2.5 3.5h11L9.5 8.5v4l-3 1v-5z' },
  info: {
    stroke: 'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2ZM8 7.5v3.5',
    fill: 'M8 4.6a.9.9 0 1 1 0 1.8.9.9 0 0 1 0-1.8Z',
  },
  warning: {
    stroke: 'M8 2.5 14.2 13.2H1.8zM8 6.5v3.2',
    fill: 'M8 10.7a.8.8 0 1 1 0 1.6.8.8 0 0 1 0-1.6Z',
  },
  bulb: { stroke: 'M6 11.5V10.4a4.2 4.2 0 1 1 4 0v1.1zM6.5 13.8h3' },
  enter: { stroke: 'M13 3.5v4.5a1.5 1.5 0 0 1-1.5 1.5H3M6 6.5l-3 3 3 3' },
  offline: {
    stroke:
      'M2 6.2a8.6 8.6 0 0 1 4-2.3M9.5 3.8A8.6 8.6 0 0 1 14 6.2M4.3 8.8a5.2 5.2 0 0 1 3-1.5M2.5 2.5l11 11',
    fill: 'M8 10.8a1.1 1.1 0 1 1 0 2.2 1.1 1.1 0 0 1 0-2.2Z',
  },
  pin: { stroke: 'M5.5 2.5h5M6.5 2.5v4.2L4.5 9.5h7l-2-2.8V2.5M8 9.5v4' },
  open: { stroke: 'M9.5 2.5h4v4M13.5 2.5 7.5 8.5M11.5 9.5v4h-9v-9h4' },
} satisfies Record<string, { stroke?: string; fill?: string }>

/** The name of an icon of the set. */
export type IconName = keyof typeof icons
