import type { Paper } from '@/server/domain/paper/paper'

/** Words that would be markup, were they read as such. */
export const hostile = ['#panic("x")', '<w:b/>&amp;', '$x^2$', '*强*']

/** A paper with one of everything. */
export const samplePaper: Paper = {
  head: { organ: '平安区考核办文件', number: '平考办〔2026〕3号' },
  title: '关于2026年二季度考核结果的通报',
  under: ['平安区考核办 2026年7月20日'],
  foot: [`根 ${'0123456789abcdef'.repeat(4)}`],
  imprint: ['抄送：区委办，区政府办。', '平安区考核办　2026年7月20日印发'],
  blocks: [
    { is: 'line', text: '各乡镇、街道：' },
    { is: 'paragraph', text: `现将结果通报如下。${hostile.join(' ')}` },
    { is: 'heading', level: 1, text: '一、总体情况' },
    { is: 'paragraph', text: '本期共考核九个单位，位次见下表。'.repeat(6) },
    { is: 'facts', facts: [{ name: '督查时间', text: '2026年6月1日至6月5日' }] },
    {
      is: 'table',
      caption: '表1　位次',
      table: {
        heads: [
          { text: '位次', share: 1, align: 'center' },
          { text: '单位', share: 3, align: 'left' },
          { text: '得分', share: 1, align: 'right' },
        ],
        rows: [
          { group: '第一档' },
          ...Array.from({ length: 45 }, (_, at) => ({
            cells: [String(at + 1), `第${String(at + 1)}镇`, '88.25'],
          })),
        ],
      },
    },
    {
      is: 'chart',
      chart: {
        caption: '图1　位次的范围',
        axis: {
          from: 1,
          to: 9,
          ticks: [1, 3, 5, 7, 9].map((at) => ({ at, text: String(at) })),
        },
        rows: [
          { name: '三合镇', range: { low: 1, high: 3 }, at: 1, text: '1～3' },
          { name: '古城乡', range: { low: 2, high: 7 }, at: 4, text: '2～7' },
          { name: '沙沟乡', range: null, at: null, text: '一票否决' },
        ],
      },
    },
    { is: 'photos', photos: [{ key: 'one', lines: ['公开栏', '某村 6月2日'] }] },
    {
      is: 'signatures',
      signatures: [
        {
          title: '督查员',
          strokes: [
            [100, 100, 300, 300, 500, 80],
            [700, 200],
          ],
          lines: ['李某 6月3日'],
        },
        { title: '被督查单位', strokes: [], lines: ['拒绝签字：不在场'] },
      ],
    },
    { is: 'note', text: '注：分档依据见办法。' },
    { is: 'issuer', lines: ['平安区考核办', '2026年7月20日'] },
  ],
}
