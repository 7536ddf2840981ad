import { describe, expect, test } from 'vitest'
import { findActions } from './find-actions'

const groups = [
  { group: '页面', always: true, actions: [{ label: '趋势', keywords: '\tqu shi' }] },
  {
    group: '单位',
    actions: [
      { label: '小峡街道', keywords: 'xiaoxiasubdistrict\txiao xia jie dao' },
      { label: '三合镇', keywords: 'sanhetown\tsan he zhen' },
      { label: '沙沟乡', keywords: 'shagoutownship\tsha gou xiang' },
    ],
  },
]
const found = (query: string) =>
  findActions(query, groups).flatMap(({ actions }) => actions.map(({ label }) => label))

describe('what the palette finds', () => {
  test.each([
    ['nothing typed shows what is always shown', '', ['趋势']],
    ['a part of the name', '合', ['三合镇']],
    ['the whole pinyin', 'sanhezhen', ['三合镇']],
    ['initials', 'shz', ['三合镇']],
    ['initials of a page', 'qs', ['趋势']],
    ['English, whatever the case', 'Shagou T', ['沙沟乡']],
    ['a letter that several have', 'sh', ['趋势', '三合镇', '沙沟乡']],
    ['nothing', '不存在', []],
  ])('%s', (_, query, expected) => {
    expect(found(query)).toEqual(expected)
  })
  test('what begins with the query stands before what holds it', () => {
    const [group] = findActions('合', [
      { group: '单位', actions: [{ label: '三合镇' }, { label: '合山镇' }] },
    ])
    expect(group?.actions.map(({ label }) => label)).toEqual(['合山镇', '三合镇'])
  })
})
