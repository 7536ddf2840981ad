import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { annexXlsx } from './annex-xlsx'

test('tables are a workbook: their heads stay in sight, figures are numbers, nothing is a formula', async () => {
  const file = await annexXlsx(
    {
      sheets: [
        {
          name: '考核结果',
          heads: [
            { text: '单位', width: 20 },
            { text: '得分', width: 10 },
          ],
          rows: [
            ['=三合镇', 91.5],
            ['沙沟乡', null],
          ],
        },
      ],
    },
    new Date('2026-07-29T02:00:00Z'),
  )
  const { sheets } = await readXlsx(file)
  expect(sheets[0]?.rows).toEqual([
    ['单位', '得分'],
    ['=三合镇', 91.5],
    ['沙沟乡', null],
  ])
  expect(sheets[0]?.freezePane).toMatchObject({ rows: 1 })
  expect([...(sheets[0]?.cells ?? [])].some(([, { formula }]) => formula !== undefined)).toBe(false)
})
