import { describe, expect, test } from 'vitest'
import { findableText, isFoundBy } from '@/server/domain/search/find-by-name'
import { readingsOf } from './readings-of'

describe('place names are found by how they are said', () => {
  test.each([
    ['三合镇', 'shz'],
    ['洪水泉乡', 'hsq'],
    ['巴藏沟乡', 'bazanggou'],
    ['巴藏沟乡', 'bzg'],
    ['重庆路街道', 'cqlu'],
    ['单城镇', 'shancheng'],
    ['六安镇', 'luan'],
    ['乐亭镇', 'laoting'],
    ['吕梁街道', 'lvliang'],
    ['曹家堡临空综合经济园平安园区', 'cjp'],
    ['曹家堡临空综合经济园平安园区', 'payq'],
  ])('%s by %s', (name, typed) => {
    expect(isFoundBy(findableText({ code: '', name }, readingsOf(name)), typed)).toBe(true)
  })
  test('nothing is found by letters that no reading has', () => {
    expect(isFoundBy(findableText({ code: '', name: '三合镇' }, readingsOf('三合镇')), 'shq')).toBe(false)
  })
})
