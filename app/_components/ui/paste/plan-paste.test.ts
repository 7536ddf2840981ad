import { describe, expect, it } from 'vitest'
import { planPaste, type PasteRow } from './plan-paste'
import { readClipboard } from './read-clipboard'

const ratio = (numerator: number | null = null, denominator: number | null = null): PasteRow['fields'] => [
  { key: 'numerator', value: numerator },
  { key: 'denominator', value: denominator },
]
const rows: PasteRow[] = [
  { key: 'A1', names: ['A1', '党政专题研究会议'], fields: [{ key: 'value', value: null }] },
  { key: 'B1', names: ['B1', '孕前优生健康检查覆盖率'], fields: ratio(28, 29) },
  { key: 'B10', names: ['B10', '免费药具服务圈覆盖率'], fields: ratio() },
  { key: 'C3', names: ['C3', '特殊家庭联系人与住院护理保险覆盖率'], fields: ratio() },
]

/** What goes where, as short as it can be read: `B1.numerator=28`, and what is left out with its reason. */
function paste(text: string, from: string) {
  const [row = '', field = ''] = from.split('.')
  const plan = planPaste(readClipboard(text), rows, { row, field })
  return (
    plan && {
      in: plan.filled.map(
        (one) => `${one.row}.${one.field}=${one.figure}${one.before === null ? '' : `<${one.before}`}`,
      ),
      out: plan.left.map((one) => `${one.text}: ${one.because}`),
    }
  )
}

describe('a pasted block goes', () => {
  it.each<[because: string, text: string, from: string, goes: string[], left: string[]]>([
    ['down its column', '1\n30\n5', 'A1.value', ['A1.value=1', 'B1.numerator=30<28', 'B10.numerator=5'], []],
    [
      'down and right',
      '30\t31\r\n5\t6\r\n',
      'B1.numerator',
      ['B1.numerator=30<28', 'B1.denominator=31<29', 'B10.numerator=5', 'B10.denominator=6'],
      [],
    ],
    [
      'with figures as people write them',
      '１，２３４\t1,300',
      'B10.numerator',
      ['B10.numerator=1234', 'B10.denominator=1300'],
      [],
    ],
    ['over empty places without touching them', '\n\n7', 'A1.value', ['B10.numerator=7'], []],
    [
      'without replacing what is the same',
      '28\t29',
      'B1.numerator',
      ['B1.numerator=28', 'B1.denominator=29'],
      [],
    ],
    [
      'leaving out what is no figure, and saying so',
      '九十\t90%\n8\t1,23',
      'B10.numerator',
      ['C3.numerator=8'],
      ['九十: notANumber', '90%: percentSign', '1,23: separators'],
    ],
    [
      'never taking 未报 for a figure; where one stands it is said',
      '未报\t—\n未报\t—',
      'B1.numerator',
      [],
      ['未报: notReported', '—: notReported'],
    ],
    [
      'no further than the form',
      '5\t6\t7\n8\t9\n10',
      'C3.numerator',
      ['C3.numerator=5', 'C3.denominator=6'],
      ['7: noField', '8: noRow', '9: noRow', '10: noRow'],
    ],
    [
      'to the codes that stand before it, wherever the focus is',
      'B10\t5\t6\nB1\t30\t31',
      'C3.denominator',
      ['B10.numerator=5', 'B10.denominator=6', 'B1.numerator=30<28', 'B1.denominator=31<29'],
      [],
    ],
    [
      'to the names, under a heading, past a running number and codes',
      '序号\t代码\t指标\t分子\t分母\n1\tA1\t党政专题研究会议\t3\t\n2\tC3\t特殊家庭联系人与住院护理保险覆盖率\t8\t9',
      'A1.value',
      ['A1.value=3', 'C3.numerator=8', 'C3.denominator=9'],
      [],
    ],
    [
      'by name into the column of the focus',
      '孕前优生健康检查覆盖率\t31\nB10 免费药具服务圈覆盖率\t9',
      'B1.denominator',
      ['B1.denominator=31<29', 'B10.denominator=9'],
      [],
    ],
    [
      'nowhere where no row has that name: never by place instead',
      '合计\t5\t6\n孕前检查\t7\t8\nC3\t1\t2',
      'B1.numerator',
      ['C3.numerator=1', 'C3.denominator=2'],
      ['合计: unknownRow', '孕前检查: unknownRow'],
    ],
    [
      'nowhere where all the names are unknown',
      '甲\t5\n乙\t6',
      'B1.numerator',
      [],
      ['甲: unknownRow', '乙: unknownRow'],
    ],
    [
      'once where a row comes twice',
      'C3\t1\t2\nC3\t3\t4',
      'B1.numerator',
      ['C3.numerator=1', 'C3.denominator=2'],
      ['C3: twice'],
    ],
    [
      'nowhere for a code that only begins like one',
      'B12\t5\t6\nC3\t1\t2',
      'B1.numerator',
      ['C3.numerator=1', 'C3.denominator=2'],
      ['B12: unknownRow'],
    ],
    ['by a part of one name only', '家庭联系人\t8', 'B1.numerator', ['C3.numerator=8'], []],
    ['nowhere by a part of two names', '覆盖率\t8', 'B1.numerator', [], ['覆盖率: unknownRow']],
  ])('%s', (_, text, from, goes, left) => {
    expect(paste(text, from)).toEqual({ in: goes, out: left })
  })

  it.each([['12'], ['12\r\n'], [''], ['\n\n']])('a single place is for the field itself: %j', (text) => {
    expect(paste(text, 'B1.numerator')).toBeNull()
  })
})

describe('the clipboard', () => {
  it('keeps what a quoted place holds together', () => {
    expect(readClipboard('"孕前\n检查"\t5\n"他说""好"""\t6\n')).toEqual([
      ['孕前\n检查', '5'],
      ['他说"好"', '6'],
    ])
  })
})
