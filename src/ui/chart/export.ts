const namespace = 'http://www.w3.org/2000/svg'

/** What stands around an exported chart. */
interface Frame {
  title: string
  background: string
  ink: string
  font: string
  legend: { name: string; colour: string }[]
}

const margin = 16
const head = 34
const line = 20

/** The chart as a file of its own: with its background, a title and the legend. */
export function svgFile(chart: SVGSVGElement, frame: Frame): { text: string; width: number; height: number } {
  const width = Number(chart.getAttribute('width')) + 2 * margin
  const top = margin + head + frame.legend.length * line
  const height = Number(chart.getAttribute('height')) + top + margin
  const root = document.createElementNS(namespace, 'svg')
  const put = (name: string, attributes: Record<string, string | number>, text = '') => {
    const element = document.createElementNS(namespace, name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
    element.textContent = text
    root.append(element)
  }
  root.setAttribute('xmlns', namespace)
  root.setAttribute('width', String(width))
  root.setAttribute('height', String(height))
  root.setAttribute('viewBox', `0 0 ${width} ${height}`)
  root.setAttribute('font-family', frame.font)
  put('rect', { width, height, fill: frame.background })
  put(
    'text',
    { x: margin, y: margin + 14, 'font-size': 16, 'font-weight': 600, fill: frame.ink },
    frame.title,
  )
  for (const [index, { name, colour }] of frame.legend.entries()) {
    const y = margin + head + index * line
    put('rect', { x: margin, y: y - 10, width: 12, height: 12, fill: colour })
    put('text', { x: margin + 20, y, 'font-size': 13, fill: frame.ink }, name)
  }
  const inside = chart.cloneNode(true)
  if (inside instanceof SVGSVGElement) {
    inside.setAttribute('x', String(margin))
    inside.setAttribute('y', String(top))
    root.append(inside)
  }
  return { text: new XMLSerializer().serializeToString(root), width, height }
}

const sharpness = 2

/** The same as a PNG, twice as fine. Throws when the browser can't paint it. */
export async function pngFile({ text, width, height }: ReturnType<typeof svgFile>): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * sharpness
  canvas.height = height * sharpness
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('The canvas gave no picture')
  return blob
}
