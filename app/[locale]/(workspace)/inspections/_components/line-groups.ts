import type { SheetLine } from '@/server/domain/inspection/sheet-lines'

export interface LineGroup {
  /** The indicator whose value the lines make; null for indicators that are observed as a whole. */
  indicator: { code: string; name: string; nameEn: string } | null
  lines: { line: SheetLine; place: number }[]
}

/** A sheet's lines by the indicator that they go to, numbered through; whole indicators stand together at the end. */
export function groupLines(
  lines: readonly SheetLine[],
  indicators: readonly { code: string; name: string; nameEn: string }[],
): LineGroup[] {
  const groups = new Map<string | null, LineGroup>()
  for (const [index, line] of lines.entries()) {
    const key = line.is === 'indicator' ? null : line.indicatorCode
    const indicator = indicators.find((candidate) => candidate.code === key) ?? null
    const group = groups.get(key) ?? { indicator, lines: [] }
    group.lines.push({ line, place: index + 1 })
    groups.set(key, group)
  }
  return [...groups.values()]
}
