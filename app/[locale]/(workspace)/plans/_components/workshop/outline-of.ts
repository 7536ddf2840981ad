import { partKey, partsOf, type Parts } from '@/server/domain/plan/document/parts'
import type { PartKind } from '@/server/domain/plan/document/plan-document'
import { pointsOf } from '@/server/domain/plan/document/points'

/** One line of the outline. Lines of one `list` are in one order and can change places. */
export interface OutlineLine {
  key: string
  code: string
  name: string
  depth: 0 | 1
  list: string
  points: number | null
}

export type Section = Exclude<PartKind, 'target' | 'sheetItem' | 'indicator'>
export const SECTIONS: readonly Section[] = [
  'settings',
  'phase',
  'period',
  'unit',
  'category',
  'veto',
  'adjustment',
  'check',
]

/** The outline's lines of a section; under categories their indicators, those without a category last. */
export function linesOf(parts: Parts, section: Section): OutlineLine[] {
  if (section === 'settings' || section === 'unit') return []
  if (section !== 'category')
    return partsOf(parts, section).map(({ key, codes, content }) => ({
      key,
      code: codes[0] ?? '',
      name: content.name.zh,
      depth: 0,
      list: section,
      points: null,
    }))
  const categories = partsOf(parts, 'category')
  const indicators = partsOf(parts, 'indicator')
  const groups = [...new Set(partsOf(parts, 'unit').map(({ content }) => content.group))]
  const known = new Set(categories.map(({ codes }) => codes[0]))
  const below = (belongs: (category: string) => boolean): OutlineLine[] =>
    indicators
      .filter(({ content }) => belongs(content.category))
      .map(({ key, codes, content }) => ({
        key,
        code: codes[0] ?? '',
        name: content.name.zh,
        depth: 1,
        list: `indicator/${content.category}`,
        points: Math.max(0, ...groups.map((group) => pointsOf(content.scoring, group))),
      }))
  return [
    ...categories.flatMap(({ key, codes, content }): OutlineLine[] => {
      const own = below((category) => category === codes[0])
      const points = own.reduce((sum, line) => sum + (line.points ?? 0), 0)
      return [
        {
          key,
          code: codes[0] ?? '',
          name: content.name.zh,
          depth: 0,
          list: 'category',
          points: Math.round(points * 1e9) / 1e9,
        },
        ...own,
      ]
    }),
    ...below((category) => !known.has(category)),
  ]
}

/** A position after everything of a kind. */
export const lastPosition = (parts: Parts, kind: PartKind): number =>
  Math.max(0, ...partsOf(parts, kind).map(({ content }) => ('position' in content ? content.position : 0))) +
  1

/** The first free code: `A`, `B` …, or a prefix with the first free number. */
export function freeCode(parts: Parts, kind: PartKind, prefix: string | null): string {
  const isFree = (code: string) => (parts[partKey(kind, code)] ?? null) === null
  if (prefix === null) {
    const letter = 'A B C D E F G H I J K L M N O P Q R S T U V W X Y Z'.split(' ').find(isFree)
    if (letter !== undefined) return letter
  }
  for (let at = 1; ; at += 1) if (isFree(`${prefix ?? 'A'}${at}`)) return `${prefix ?? 'A'}${at}`
}

/**
 * Moves a part to before another one of its list (null: to its end): the one edit that does it, a position between its new
 * neighbours.
 */
export function moveTo(
  parts: Parts,
  lines: readonly OutlineLine[],
  key: string,
  before: string | null,
): Record<string, unknown> {
  const own = lines.find((line) => line.key === key)
  const content = parts[key]
  if (!own || content === null || typeof content !== 'object') return {}
  const list = lines.filter((line) => line.list === own.list && line.key !== key)
  const at = before === null ? list.length : list.findIndex((line) => line.key === before)
  if (at < 0) return {}
  const position = (line: OutlineLine | undefined): number | null => {
    const found = line && parts[line.key]
    return found && typeof found === 'object' && 'position' in found ? Number(found.position) : null
  }
  const [above, below] = [position(list[at - 1]), position(list[at])]
  const between = above === null ? (below ?? 1) - 1 : below === null ? above + 1 : (above + below) / 2
  return { [key]: { ...content, position: between } }
}
