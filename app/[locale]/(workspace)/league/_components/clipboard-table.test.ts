import { describe, expect, test } from 'vitest'
import { readCell, tableHtml, tableText } from './clipboard-table'

describe('what a cell pastes as', () => {
  test.each<[string, string, string, number | null]>([
    ['marks keep their decimals', '27.70', '27.70', 2],
    ['a rank is a whole number', '1', '1', 0],
    ['a gain is a number without its sign', '+7', '7', 0],
    ['a loss is a negative number', '−3', '-3', 0],
    ['what is missing stays a word', '未报', '未报', null],
    ['a dash is no number', '—', '—', null],
    ['marks of points are text, never a date', '3/28', '3/28', null],
    ['line breaks of the page are spaces', ' 三合镇\n 暂定 ', '三合镇 暂定', null],
  ])('%s', (_, text, plain, decimals) => {
    expect(readCell(text)).toEqual({ text: plain, decimals })
  })
})

const table = {
  title: '二季度排名',
  lines: ['第2号发布'],
  head: ['名次', '单位', '得分'],
  rows: [['1', '三合镇 <b>', '95.50']],
  notes: ['说明'],
}

describe('what lands on the clipboard', () => {
  test('as HTML: title and basis across, every cell with a border, numbers with a format', () => {
    const html = tableHtml(table)
    expect(html).toContain(
      '<td colspan="3" style="border:0;text-align:center;font-size:16pt;font-weight:bold">二季度排名</td>',
    )
    expect(html).toContain('border:.5pt solid #000')
    expect(html).toContain(`mso-number-format:'0\\.00'" sdval="95.50" sdnum="1033;0;0.00">95.50</td>`)
    expect(html).toContain(`mso-number-format:'\\@'">三合镇 &lt;b&gt;</td>`)
  })
  test('as text: tabs between cells, a line per row', () => {
    expect(tableText(table)).toBe('二季度排名\n第2号发布\n名次\t单位\t得分\n1\t三合镇 <b>\t95.50\n说明')
  })
})
