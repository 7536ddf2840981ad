import type { IndicatorScoring } from '../../plan/plan-version'
import type { Observation } from '../../scoring/case'
import { isSized, itemsOf } from '../../value/items-of'
import { parseFigure } from '../../value/parse-figure'
import type { FormLanguage } from './words'

/** What has several items: the answers of a poll, the cases of a tally, the things of a checklist. */
export const hasItems = ({ kind }: Pick<IndicatorScoring, 'kind'>): boolean =>
  kind === 'poll' || kind === 'tally' || kind === 'checklist'

const YES = { 'zh-CN': '有', en: 'yes' } as const
const NO = { 'zh-CN': '无', en: 'no' } as const
/** Between the name of an item and what is said of it. */
const PARTING = /[:：]/

const nameOf = (item: { code: string; name?: unknown }, language: FormLanguage): string => {
  const name = item.name as string | { zh: string; en: string } | undefined
  const text = name === undefined || typeof name === 'string' ? name : language === 'en' ? name.en : name.zh
  return text?.trim() || item.code
}

/**
 * An observation as the lines of one cell, an item in each: `满意: 40`, `洪灾: 3 5` for the sizes of two cases, `公示栏: 有`.
 * Where nothing was reported the items stand with nothing behind them, to be filled in. Items that are called alike are
 * told apart by their codes.
 */
export function itemsText(
  scoring: IndicatorScoring,
  observation: Observation | null,
  language: FormLanguage,
): string {
  const items = itemsOf(scoring)
  return items
    .map((item) => {
      const name = nameOf(item, language)
      const alike = items.filter((each) => nameOf(each, language) === name).length > 1
      const value = observation === null ? '' : valueOf(observation, item, language)
      return `${PARTING.test(name) || alike ? item.code : name}: ${value}`.trim()
    })
    .join('\n')
}

function valueOf(observation: Observation, item: { code: string }, language: FormLanguage): string {
  if ('missing' in observation) return observation.missing.includes(item.code) ? NO[language] : YES[language]
  const counts: Readonly<Record<string, number | number[]>> =
    'answers' in observation ? observation.answers : 'counts' in observation ? observation.counts : {}
  const counted = Object.hasOwn(counts, item.code) ? counts[item.code] : isSized(item) ? [] : 0
  return Array.isArray(counted) ? counted.join(' ') || '0' : String(counted)
}

export type ItemsReading =
  { ok: true; observation: Observation | null } | { ok: false; line: string; because: 'item' | 'figure' }

/**
 * The lines of a cell → the observation. An item may be named in either language or by its code; what is left out counts as
 * none, and of a checklist as there. All of them empty: nothing was reported.
 */
export function readItems(scoring: IndicatorScoring, text: string): ItemsReading {
  const items = itemsOf(scoring)
  const said = new Map<string, string>()
  for (const line of text.split(/\r\n|[\r\n；;]/)) {
    if (line.trim() === '') continue
    const [label = '', ...rest] = line.split(PARTING)
    const wanted = label.trim()
    const found = items.filter((item) =>
      [item.code, nameOf(item, 'zh-CN'), nameOf(item, 'en')].includes(wanted),
    )
    const [item] = found
    if (!item || found.length > 1 || rest.length === 0 || said.has(item.code))
      return { ok: false, line, because: 'item' }
    said.set(item.code, rest.join(':').trim())
  }
  if ([...said.values()].every((value) => value === '')) return { ok: true, observation: null }
  if (scoring.kind === 'checklist') {
    const missing: string[] = []
    for (const { code } of items) {
      const value = said.get(code)?.toLowerCase() ?? ''
      if (value === NO['zh-CN'] || value === NO.en || value === '缺') missing.push(code)
      else if (value !== '' && value !== YES['zh-CN'] && value !== YES.en)
        return { ok: false, line: value, because: 'figure' }
    }
    return { ok: true, observation: { missing } }
  }
  const counts: Record<string, number | number[]> = {}
  for (const item of items) {
    const value = said.get(item.code) ?? ''
    const figures = value.split(/[\s,，、]+/).filter((each) => each !== '')
    const read = figures.map((each) => parseFigure(each, { negative: false }))
    const numbers = read.flatMap((each) => (each.ok && each.value !== null ? [each.value] : []))
    if (numbers.length < figures.length || (!isSized(item) && numbers.length > 1))
      return { ok: false, line: value, because: 'figure' }
    // No case is written as a nought.
    counts[item.code] = isSized(item) ? (numbers.join() === '0' ? [] : numbers) : (numbers[0] ?? 0)
  }
  return {
    ok: true,
    observation: scoring.kind === 'poll' ? { answers: counts as Record<string, number> } : { counts },
  }
}
