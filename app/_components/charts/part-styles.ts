import type { Part } from './figure'

export type PartStyle = Readonly<Record<string, string>>

/** The ink and the soft ink of files. */
export const INK = '#1b2430'
export const SOFT = '#55606f'
const LINE = '#dde2e8'
const ACCENT = '#1f5fa8'

const text = (fill: string): PartStyle => ({ fill })
const line = (stroke: string, width: string, more: PartStyle = {}): PartStyle => ({
  fill: 'none',
  stroke,
  'stroke-width': width,
  'stroke-linejoin': 'round',
  ...more,
})
const mark = (colour: string, width: string): PartStyle => ({
  fill: colour,
  stroke: colour,
  'stroke-width': width,
})
const dots: PartStyle = { 'stroke-dasharray': '2 4' }

/**
 * How each part of a figure looks in a file: on white, with its colours as attributes, since office programs read no style
 * sheets. What the page does with its tokens stands in figure-svg.module.css; `column` is only there for a pointer.
 */
export const partStyles: Record<Exclude<Part, 'column'>, PartStyle> = {
  grid: line(LINE, '1'),
  yearLine: line(LINE, '1'),
  tick: text(SOFT),
  year: text(INK),
  absent: text(SOFT),
  target: line(INK, '1.5', { 'stroke-dasharray': '6 4' }),
  targetLabel: text(INK),
  county: line(SOFT, '1.5', { 'stroke-opacity': '0.8' }),
  countyMark: mark(SOFT, '1'),
  countyLabel: text(SOFT),
  lastYearMark: mark(ACCENT, '1.25'),
  lastYearLabel: text(SOFT),
  unit: line(INK, '2'),
  unitMark: mark(INK, '1.5'),
  unitLabel: { ...text(ACCENT), 'font-weight': '600' },
  band: { fill: ACCENT, 'fill-opacity': '0.14' },
  own: line(ACCENT, '2.5'),
  ownMark: mark(ACCENT, '2'),
  provisional: line(INK, '2', dots),
  ownProvisional: line(ACCENT, '2.5', dots),
  leader: line('#b9c1cc', '1'),
  limit: line(ACCENT, '1.25'),
}
