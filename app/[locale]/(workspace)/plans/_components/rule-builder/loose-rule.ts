import type { Blend, PlainRule, Rule } from '@/server/domain/scoring/case'
import { ruleSchema } from '@/server/domain/scoring/case'

/** The same with blanks: every figure may be missing still. */
export type Loose<T> = T extends number
  ? number | null
  : T extends [infer First, infer Second]
    ? [Loose<First>, Loose<Second>]
    : T extends readonly (infer Item)[]
      ? Loose<Item>[]
      : T extends object
        ? { [Key in keyof T]: Loose<T[Key]> }
        : T

export type LooseRule = Loose<Rule>
export type LoosePlain = Loose<PlainRule>
export type LooseBlend = Loose<Blend>

/** A rule whose blanks are filled, or which of them are not: the keys that they stand under, each once. */
export function wholeRule(loose: LooseRule): { rule: Rule } | { missing: string[] } {
  // A key without a value is no key.
  const plain: unknown = JSON.parse(JSON.stringify(loose))
  const read = ruleSchema.safeParse(plain)
  const nameless = namesMissing(loose)
  if (read.success && !nameless) return { rule: read.data }
  const keys = read.success
    ? []
    : read.error.issues.map(({ path }) => path.findLast((step) => typeof step === 'string') ?? '')
  return { missing: [...new Set([...keys, ...(nameless ? ['name'] : [])])] }
}

const namesMissing = (loose: LooseRule): boolean =>
  'items' in loose && loose.items.some(({ name }) => typeof name === 'object' && name.zh.trim() === '')

/** The same without one key. */
export function dropped<Each extends object>(object: Each, key: string): Each {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key)) as Each
}

/** Every mark in a rule through a function: what turns marks into shares of the points and back. */
export function mapMarks(rule: LooseRule, change: (marks: number) => number): LooseRule {
  const of = (marks: number | null) => (marks === null ? null : change(marks))
  const changed = { ...rule }
  if (changed.min !== undefined) changed.min = of(changed.min)
  if (changed.bonus !== undefined)
    changed.bonus = { ...changed.bonus, marks: of(changed.bonus.marks), cap: of(changed.bonus.cap) }
  if (changed.eachPeriod !== undefined)
    changed.eachPeriod = { ...changed.eachPeriod, marks: of(changed.eachPeriod.marks) }
  switch (changed.type) {
    case 'threshold':
      return changed.else === undefined ? changed : { ...changed, else: of(changed.else) }
    case 'stepDeduction':
      return { ...changed, marks: of(changed.marks) }
    case 'bands':
      return {
        ...changed,
        bands: changed.bands.map((band) => ({ ...band, marks: of(band.marks) })),
        ...(changed.else === undefined ? {} : { else: of(changed.else) }),
      }
    case 'curve':
      return {
        ...changed,
        knots: changed.knots.map(([value, marks]): [number | null, number | null] => [value, of(marks)]),
      }
    case 'tally':
      return {
        ...changed,
        items: changed.items.map((item) => ({
          ...item,
          marks: of(item.marks),
          ...(item.cap === undefined ? {} : { cap: of(item.cap) }),
        })),
      }
    case 'checklist':
      return { ...changed, items: changed.items.map((item) => ({ ...item, marks: of(item.marks) })) }
    case 'relative':
      if (changed.method === 'rankStep') return { ...changed, drop: of(changed.drop) }
      if (changed.method === 'places')
        return {
          ...changed,
          top: changed.top.map(of),
          ...(changed.last === undefined ? {} : { last: of(changed.last) }),
        }
      return changed
    default:
      return changed
  }
}
