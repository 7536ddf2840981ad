import { expect, test } from 'vitest'
import { findPersonalData } from './personal-data'

test.each([
  ['an identity number', '王某 632122199003071234 已核实', 'identityCard'],
  ['with its letter', '63212219900307123X', 'identityCard'],
  ['in full-width digits', '６３２１２２１９９００３０７１２３４', 'identityCard'],
  ['of the old form', '632122900307123', 'identityCard'],
  ['a mobile number', '联系13912345678', 'phone'],
  ['with separators', '+86 139-1234-5678', 'phone'],
  ['a unit code is neither', '单位630203102本季', null],
  ['nor a count', '共1234567890人次', null],
  ['nor a date', '20260410至20260425', null],
])('%s', (_, text, kind) => {
  expect(findPersonalData(text)).toBe(kind)
})
