import type { Figure, Shape } from './figure'
import { INK, type PartStyle, partStyles, SOFT } from './part-styles'
import { textWidth } from './text-width'
import { wrapText } from './wrap-text'

/** What a chart's file says beside the drawing, in the reader's language. */
export interface FileTexts {
  title: string
  finding: string
  /** How to read it, where it comes from, as of when. */
  notes: readonly string[]
}

/** One drawing in the file with what stands above it. */
export interface FilePanel {
  figure: Figure
  /** A single drawing has none: the file's title is its own. */
  head?: { name: string; figure: string }
}

const MARGIN = 24
const GAP = 16
const HEAD = 18
const HEAD_SIZE = 13
const FONT = 'PingFang SC, Microsoft YaHei, Noto Sans SC, Noto Sans CJK SC, sans-serif'

/**
 * Drawings and their words → one SVG file that stands by itself: white ground, every style an attribute, generic fonts,
 * title, finding, source and date written in it. Several drawings stand in rows of `columns`.
 */
export function chartFile(panels: readonly FilePanel[], texts: FileTexts, columns = 1): string {
  const cell = panels.reduce(
    (most, { figure }) => ({
      width: Math.max(most.width, figure.width),
      height: Math.max(most.height, figure.height),
    }),
    { width: 0, height: 0 },
  )
  const inner = Math.max(columns * (cell.width + GAP) - GAP, 480)
  // One line for name and figure, or two where any pair would meet.
  const heads = panels.flatMap(({ head }) => head ?? [])
  const collide = heads.some(
    ({ name, figure }) => textWidth(`${name}  ${figure}`, HEAD_SIZE) + HEAD_SIZE > cell.width,
  )
  const headHeight = heads.length === 0 ? 0 : HEAD * (collide ? 2 : 1) + 4
  const rowHeight = cell.height + (heads.length === 0 ? 0 : headHeight + GAP)
  const lines: string[] = []
  let y = MARGIN + 16
  const write = (text: string, size: number, fill: string, weight = '400') => {
    for (const line of wrapText(text, inner, size)) {
      lines.push(
        element(
          'text',
          { x: String(MARGIN), y: String(y), 'font-size': String(size), fill, 'font-weight': weight },
          line,
        ),
      )
      y += Math.round(size * 1.5)
    }
  }
  write(texts.title, 18, INK, '600')
  write(texts.finding, 14, INK)
  y += 4
  const top = y
  const drawn = panels.map(({ figure, head }, at) => {
    const left = MARGIN + (at % columns) * (cell.width + GAP)
    const above = top + Math.floor(at / columns) * rowHeight
    const written = head ? headOf(head, left, above + 14, cell.width, collide) : ''
    const shift = `translate(${String(left)} ${String(above + headHeight)})`
    return `${written}<g transform="${shift}">${figure.shapes.map(shapeOf).join('')}</g>`
  })
  y = top + Math.ceil(panels.length / columns) * rowHeight + 20
  for (const note of texts.notes) write(note, 11, SOFT)
  const [width, height] = [String(inner + 2 * MARGIN), String(Math.round(y + MARGIN - 12))]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}" font-size="12" role="img">`,
    `<title>${escape(texts.title)}</title><desc>${escape(texts.finding)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...lines,
    ...drawn,
    '</svg>',
  ].join('')
}

function headOf(
  head: { name: string; figure: string },
  left: number,
  y: number,
  width: number,
  inTwo: boolean,
): string {
  const at = (x: number, down: number) => ({
    x: String(x),
    y: String(y + down),
    'font-size': String(HEAD_SIZE),
    fill: INK,
  })
  return (
    element('text', { ...at(left, 0), 'font-weight': '600' }, head.name) +
    element('text', { ...at(left + width, inTwo ? HEAD : 0), 'text-anchor': 'end' }, head.figure)
  )
}

function shapeOf(shape: Shape): string {
  switch (shape.is) {
    case 'column':
      return ''
    case 'line':
      return element('polyline', {
        ...styleOf(shape.part),
        points: shape.points.map((point) => point.join(',')).join(' '),
      })
    case 'area':
      return element('polygon', {
        ...styleOf(shape.part),
        points: shape.points.map((point) => point.join(',')).join(' '),
      })
    case 'text':
      return element(
        'text',
        { ...styleOf(shape.part), x: String(shape.x), y: String(shape.y), 'text-anchor': shape.anchor },
        shape.text,
      )
    case 'mark': {
      const style = { ...styleOf(shape.part), ...(shape.hollow ? { fill: '#ffffff' } : {}) }
      const [x, y, r] = [shape.x, shape.y, shape.r]
      switch (shape.form) {
        case 'circle':
          return element('circle', { ...style, cx: String(x), cy: String(y), r: String(r) })
        case 'square':
          return element('rect', {
            ...style,
            x: String(x - r),
            y: String(y - r),
            width: String(2 * r),
            height: String(2 * r),
          })
        case 'diamond': {
          const corners = [`${String(x)},${String(y - r)}`, `${String(x + r)},${String(y)}`]
          corners.push(`${String(x)},${String(y + r)}`, `${String(x - r)},${String(y)}`)
          return element('polygon', { ...style, points: corners.join(' ') })
        }
      }
    }
  }
}

const styleOf = (
  part: Shape extends infer S ? (S extends { part: infer P } ? P : never) : never,
): PartStyle => (part === 'column' ? {} : partStyles[part])

function element(name: string, attributes: PartStyle, text?: string): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escape(value)}"`)
    .join('')
  return text === undefined ? `<${name}${written}/>` : `<${name}${written}>${escape(text)}</${name}>`
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replace(/[&<>"]/g, (each) => ENTITIES[each] ?? each)
