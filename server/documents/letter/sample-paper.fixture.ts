import type { LetterPaper } from '@/server/domain/letter/letter-paper'

/** Words that are markup elsewhere, among the words of a letter long enough for several pages. */
export const hostile = [
  '#panic()',
  '*x*',
  '$x^2$',
  '<script>',
  '`a`',
  '\\u{41}',
  '= 标题',
  '@cite',
  '&amp;',
  '//',
]

export const samplePaper: LetterPaper = {
  title: '平安区2026年度目标管理责任书',
  parties: ['甲方：平安区', `乙方：三合镇 ${hostile.join(' ')}`],
  preamble: ['根据《平安区2026年目标管理责任制考核方案》（第1版），甲乙双方签订本责任书。'.repeat(4)],
  sections: [
    {
      heading: '一、目标任务',
      paragraphs: hostile,
      table: {
        heads: [
          { text: '指标', share: 4, align: 'left' },
          { text: '分值', share: 1, align: 'right' },
          { text: '评分规则', share: 6, align: 'left' },
        ],
        rows: [
          { group: 'A 人口与统计' },
          ...Array.from({ length: 60 }, (_, at) => ({
            cells: [
              `A${at} 计划生育政策符合率 ${hostile[at % hostile.length] ?? ''}`,
              '5',
              '达到90%的得满分；每低1个百分点扣0.5分，扣完为止。',
            ],
          })),
        ],
      },
    },
  ],
  sides: [
    {
      title: '甲方（盖章）',
      lines: ['负责人：李明'],
      signature: ['电子签署：2026年4月5日 10:00', 'SHA-256 0123456789abcdef…'],
    },
    { title: '乙方（盖章）', lines: ['负责人：', '日期：    年  月  日'], signature: [] },
  ],
  proof: ['责任书内容SHA-256：' + '0123456789abcdef'.repeat(4)],
  annexes: [{ heading: '附件：指标口径', paragraphs: [], table: null }],
}
