import { figureWays } from './figures'
import type { Slot } from './grammar'
import { type SlotReader, type Way, waysOf } from './pattern'
import { slots } from './slots'
import { type Token, tokensOf } from './tokens'

/** What figures are counted in, where the indicator's own unit is not known. */
const UNITS = [
  '人次 件次 万元 亿元 公里 平方米 个月 小时 分钟 例 次 件 个 人 户 名 项 处 起 家 份 篇 场 元 亩 天 日 月 台 所 村 岁 吨 条',
  '宗 批 期 册 张 本 辆 座 株 头 只 万人 档',
]
  .join(' ')
  .split(' ')

/** No name has these in it. */
const NEVER_IN_NAMES = new Set(['每', '扣', '；'])
const IN_NAMES = new Set(['(', ')', '%', '/', '·', '−', '+', '_'])
const LONGEST_NAME = 24
/** What names of indicators end with. */
const SUBJECT_END = new Set('率数比额量值幅差度积资入况计')

/**
 * How blanks are read in one text: figures, names and units by themselves, all others by the table of slots. Every blank
 * is read once at a place and remembered.
 */
export function slotReaderOf(text: string, tokens: readonly Token[], units: readonly string[]): SlotReader {
  const unitTokens = [...new Set([...units, ...UNITS])]
    .map((unit) => tokensOf(unit))
    .filter((unit) => unit.length > 0)
  const known = new Map<string, readonly Way<unknown>[]>()
  const written = (from: number, to: number) => text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)

  const read: SlotReader = (slot, at) => {
    const key = `${slot} ${at}`
    const before = known.get(key)
    if (before !== undefined) return before
    const ways = distinct([...waysAt(slot as Slot, at)])
    known.set(key, ways)
    return ways
  }

  function* waysAt(slot: Slot, at: number): Generator<Way<unknown>> {
    if (slot === 'figure') yield* figureWays(tokens, at)
    else if (slot === 'words') yield* nameWays(at)
    else if (slot === 'quoted') yield* quotedWays(at)
    else if (slot === 'subject') yield* subjectWays(at)
    else if (slot === 'one') yield* unitWays(at)
    else {
      for (const filling of slots[slot] ?? []) {
        for (const { end, value } of waysOf(filling.pattern, tokens, at, read)) {
          const meant = filling.mean(value)
          if (meant !== undefined) yield { end, value: meant }
        }
      }
    }
  }

  function* nameWays(at: number): Generator<Way<string>> {
    let open = 0
    for (let end = at; end < Math.min(tokens.length, at + LONGEST_NAME);) {
      const token = tokens[end]
      if (token === undefined || NEVER_IN_NAMES.has(token.text)) return
      if (token.is === 'mark' && (!IN_NAMES.has(token.text) || end === at)) return
      // "平台 (10)" is a name and its points.
      if (token.text === '(' && tokens[end + 1]?.is === 'figure') return
      if (token.text === '(') open += 1
      if (token.text === ')') open -= 1
      if (open < 0) return
      end += 1
      if (open === 0) yield { end, value: written(at, end) }
    }
  }

  function* quotedWays(at: number): Generator<Way<string>> {
    const close = tokens.findIndex((token, each) => each >= at && (token.text === '"' || token.text === ')'))
    for (let end = at + 1; end < tokens.length && end < at + 60; end += 1) {
      const stop = tokens[end]?.text
      if (stop === '"' || (stop === ')' && end >= close)) yield { end, value: written(at, end) }
      if (stop === '"') return
    }
  }

  function* subjectWays(at: number): Generator<Way<string>> {
    for (const { end, value } of nameWays(at)) {
      if (end > at + 1 && SUBJECT_END.has(tokens[end - 1]?.text ?? '')) yield { end, value }
    }
  }

  function* unitWays(at: number): Generator<Way<string>> {
    for (const unit of unitTokens) {
      if (unit.every((wanted, each) => tokens[at + each]?.text === wanted.text))
        yield { end: at + unit.length, value: written(at, at + unit.length) }
    }
  }

  return read
}

/** One way for each end and value. */
function distinct(ways: readonly Way<unknown>[]): readonly Way<unknown>[] {
  const seen = new Set<string>()
  return ways.filter(({ end, value }) => {
    const key = JSON.stringify([end, value])
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
