import type { Paper } from '@/server/domain/paper/paper'
import { setApart } from '@/server/services/paper/set-apart'
import { median } from '../measure/median'
import type { Figure } from '../measure/goals'

const AT = new Date('2026-07-20T02:00:00Z')
const ROUNDS = 5
const SIZES = [9, 98, 500] as const

/** A bulletin's parts: its head, its words, the table of so many townships, a chart of their ranges. */
function bulletinOf(townships: number): Paper {
  const names = Array.from({ length: townships }, (_, at) => `第${String(at + 1)}乡`)
  return {
    head: { organ: '平安区考核办文件', number: '平考办〔2026〕3号' },
    title: '关于2026年二季度考核结果的通报',
    under: [],
    foot: [`根 ${'0123456789abcdef'.repeat(4)}`],
    imprint: ['平安区考核办　2026年7月20日印发'],
    blocks: [
      { is: 'line', text: '各乡镇、街道：' },
      { is: 'paragraph', text: '本期共考核各单位，位次见下表。'.repeat(12) },
      {
        is: 'table',
        caption: '表1　位次',
        table: {
          heads: [
            { text: '位次', share: 1, align: 'center' },
            { text: '单位', share: 3, align: 'left' },
            { text: '得分', share: 1, align: 'right' },
          ],
          rows: names.map((name, at) => ({ cells: [String(at + 1), name, '88.25'] })),
        },
      },
      {
        is: 'chart',
        chart: {
          caption: '图1　位次的范围',
          axis: { from: 1, to: townships, ticks: [1, townships].map((at) => ({ at, text: String(at) })) },
          rows: names.slice(0, 40).map((name, at) => ({
            name,
            range: { low: at + 1, high: Math.min(townships, at + 4) },
            at: at + 1,
            text: String(at + 1),
          })),
        },
      },
      { is: 'issuer', lines: ['平安区考核办', '2026年7月20日'] },
    ],
  }
}

/** How long a bulletin takes, by its size: the process that sets it, once; then each of its files. */
export async function measurePapers(): Promise<Figure[]> {
  const part = 'papers'
  const figures: Figure[] = []
  const began = performance.now()
  await setApart(async (set) => {
    await set({ format: 'pdf', paper: bulletinOf(9), pictures: {}, at: AT })
    figures.push({
      part,
      name: 'a bulletin of 9 townships as PDF, its process and fonts included',
      value: performance.now() - began,
      unit: 'ms',
    })
    for (const format of ['pdf', 'docx'] as const) {
      const times = new Map<number, number>()
      for (const townships of SIZES) {
        const rounds: number[] = []
        for (let round = 0; round < ROUNDS; round += 1) {
          const start = performance.now()
          await set({ format, paper: bulletinOf(townships), pictures: {}, at: AT })
          rounds.push(performance.now() - start)
        }
        times.set(townships, median(rounds))
        figures.push({
          part,
          name: `the next, ${String(townships)} townships, as ${format.toUpperCase()}`,
          value: median(rounds),
          unit: 'ms',
        })
      }
      figures.push({
        part,
        name: `500 townships ÷ 9, as ${format.toUpperCase()}`,
        value: (times.get(500) ?? NaN) / (times.get(9) ?? NaN),
        unit: '×',
      })
    }
  })
  return figures
}
