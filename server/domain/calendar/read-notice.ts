import { type CalendarEntry, rangeOf } from './national-calendar'
import type { CalendarKind } from './working-days'

/** What a pasted text says, and the lines that name days without saying what they are. */
export interface ReadNotice {
  days: CalendarEntry[]
  unread: string[]
}

const MOST_DAYS_IN_A_RANGE = 31
/** 2026年2月15日, 2月15日, 23日 within a range that began in a month. */
const CHINESE = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:[((][^))]*[))])?/g

/**
 * Reads a list of days, or the State Council's notice as it is printed: 「二、春节:2月15日(…)至23日(…)放假调休,共9天。
 * 2月14日(周六)、2月28日(周六)上班。」 or lines such as `2026-02-15 至 2026-02-23 春节` and `2026-02-14 上班`. Days without a year
 * are of `year`. A later word on the same day holds.
 */
export function readNotice(text: string, year: number): ReadNotice {
  const found = new Map<string, CalendarEntry>()
  const unread: string[] = []
  for (const line of text.split(/\r?\n/)) {
    if (!/\d{1,2}日|\d{4}-\d{2}-\d{2}/.test(line)) continue
    const name = nameIn(line)
    let any = false
    for (const clause of line.split(/[。;;]/)) {
      const kind = kindIn(clause)
      if (kind === null) continue
      for (const day of daysIn(clause, year)) {
        found.set(day, { day, kind, name })
        any = true
      }
    }
    if (!any && !/通知|^\s*\d{4}年\d{1,2}月\d{1,2}日\s*$/.test(line)) unread.push(line.trim())
  }
  return { days: [...found.values()].sort((a, b) => (a.day < b.day ? -1 : 1)), unread }
}

/** 「二、春节:…」 or what follows the days in a plain line. */
function nameIn(line: string): string {
  const headed = /^\s*(?:[一二三四五六七八九十]+[、..])?\s*([^\d::、,,]+?)\s*[::]/.exec(line)
  if (headed?.[1]) return headed[1].trim()
  const rest = line
    .replaceAll(/\d{4}-\d{2}-\d{2}/g, ' ')
    .replaceAll(CHINESE, ' ')
    .replaceAll(/[至到~—、,,。]|放假调休|放假|调休|上班|补班|holiday|make-?up|work/gi, ' ')
    .trim()
  return rest.split(/\s+/)[0]?.slice(0, 50) ?? ''
}

function kindIn(clause: string): CalendarKind | null {
  if (/上班|补班|make-?up|work/i.test(clause)) return 'makeUp'
  if (/放假|调休|holiday|节|元旦/i.test(clause)) return 'holiday'
  return null
}

function daysIn(clause: string, year: number): string[] {
  const marks: { at: number; end: number; day: string }[] = []
  let [inYear, month] = [year, 0]
  for (const match of clause.matchAll(/(\d{4})-(\d{2})-(\d{2})/g))
    marks.push({ at: match.index, end: match.index + match[0].length, day: match[0] })
  for (const match of clause.matchAll(CHINESE)) {
    inYear = match[1] ? Number(match[1]) : inYear
    month = match[2] ? Number(match[2]) : month
    const day = `${inYear}-${String(month).padStart(2, '0')}-${(match[3] ?? '').padStart(2, '0')}`
    marks.push({ at: match.index, end: match.index + match[0].length, day })
  }
  const real = marks.filter(({ day }) => isDay(day)).sort((a, b) => a.at - b.at)
  return real.flatMap(({ day, end }, index) => {
    const next = real[index + 1]
    const joined = next && /^\s*[至到~—-]+\s*$/.test(clause.slice(end, next.at))
    if (!joined || next.day <= day) return [day]
    return rangeOf(day, next.day).slice(0, MOST_DAYS_IN_A_RANGE)
  })
}

/** Whether a text names a day that exists. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}
