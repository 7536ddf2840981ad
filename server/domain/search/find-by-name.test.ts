import { describe, expect, test } from 'vitest'
import { findableText, isFoundBy } from './find-by-name'

const sanhe = findableText({ code: '630203102', name: '三合镇', nameEn: 'Sanhe Town' }, [
  ['san'],
  ['he', 'ge'],
  ['zhen'],
])
const bazanggou = findableText({ code: '630203205', name: '巴藏沟回族乡', nameEn: null }, [
  ['ba'],
  ['cang', 'zang'],
  ['gou'],
  ['hui'],
  ['zu'],
  ['xiang'],
])
const lu = findableText({ code: '1', name: '绿园', nameEn: null }, [['lü'], ['yuan']])

describe('what finds a thing by name', () => {
  test.each<[string, string, string]>([
    ['nothing typed', sanhe, '  '],
    ['a part of the name', sanhe, '合镇'],
    ['the English name in any case', sanhe, 'sanhe t'],
    ['a part of the code', sanhe, '3102'],
    ['the code in full-width digits', sanhe, '３１０２'],
    ['the initials', sanhe, 'shz'],
    ['the initials in capitals', sanhe, 'SHZ'],
    ['pinyin in full', sanhe, 'sanhezhen'],
    ['pinyin as an input method spells it', sanhe, "san'he'z"],
    ['initials from the middle', sanhe, 'hz'],
    ['full and begun syllables mixed', sanhe, 'shez'],
    ['either reading of a character', bazanggou, 'bazang'],
    ['the other reading', bazanggou, 'bacang'],
    ['initials of either reading', bazanggou, 'bzg'],
    ['ü typed as u', lu, 'luyuan'],
  ])('%s', (_, unit, typed) => {
    expect(isFoundBy(unit, typed)).toBe(true)
  })
  test.each<[string, string, string]>([
    ['a letter that is not there', sanhe, 'shx'],
    ['syllables out of order', sanhe, 'hesan'],
    ['more than the name spells', sanhe, 'sanhezhenx'],
    ['a skipped syllable', sanhe, 'sanzhen'],
    ['another name', bazanggou, '三合'],
  ])('not %s', (_, unit, typed) => {
    expect(isFoundBy(unit, typed)).toBe(false)
  })
})
