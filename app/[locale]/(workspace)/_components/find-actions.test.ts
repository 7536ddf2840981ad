import { describe, expect, test } from 'vitest'
import { findActions } from './find-actions'

const groups = [
  { group: '页面', always: true, actions: [{ label: '趋势', keywords: 'qushi qs' }] },
  {
    group: '单位',
    actions: [
      { label: '小峡街道', keywords: 'xiaoxiajiedao xxjd xiaoxia subdistrict' },
      { label: '三合镇', keywords: 'sanhezhen shz sanhe town' },
      { label: '沙沟乡', keywords: 'shagouxiang sgx shagou township' },
    ],
  },
]
const found = (query: string) =>
  findActions(query, groups).flatMap(({ actions }) => actions.map(({ label }) => label))

describe('what the palette finds', () => {
  test.each([
    ['nothing typed shows what is always shown', '', ['趋势']],
    ['a part of the name', '合', ['三合镇']],
    ['the whole pinyin, in parts', 'san zhen', ['三合镇']],
    ['initials', 'shz', ['三合镇']],
    ['initials of a page', 'qs', ['趋势']],
    ['English, whatever the case', 'Shagou', ['沙沟乡']],
    ['a part of a spelling', 'sh', ['三合镇', '沙沟乡', '趋势']],
    ['nothing', '不存在', []],
  ])('%s', (_, query, expected) => {
    expect(found(query).toSorted()).toEqual(expected.toSorted())
  })
  test('a spelling that begins with the query stands before one that holds it', () => {
    const [group] = findActions('x', [
      {
        group: '单位',
        actions: [
          { label: '沙沟乡', keywords: 'sgx' },
          { label: '小峡', keywords: 'xx' },
        ],
      },
    ])
    expect(group?.actions.map(({ label }) => label)).toEqual(['小峡', '沙沟乡'])
  })
})
