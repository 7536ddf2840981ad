import { expect, test } from 'vitest'
import type { SheetWord } from './confirmation'
import { returnedOf } from './returned-of'

const at = new Date('2026-04-10T09:00:00+08:00')
const lines = [{ code: 'files', words: '台账已补签' }]
const word = (action: SheetWord['action'], words: string | null = null) => ({
  ...{ action, words, at, byName: action },
  lines: action === 'contest' ? lines : [],
})
const open = { state: 'open' as const }

test('what was contested and not answered goes with the sheet that is given back', () => {
  expect(returnedOf(open, [word('contest'), word('reopen', '请复核')])).toEqual({
    ...{ byName: 'reopen', at, words: '请复核' },
    contested: lines,
  })
})

test.each([
  ['kept', [word('contest'), word('uphold'), word('reopen')]],
  ['of an earlier time', [word('contest'), word('reopen'), word('accept'), word('reopen')]],
  ['nothing', [word('reopen')]],
])('what was contested is settled or was never said: %s', (_, words) => {
  expect(returnedOf(open, words)?.contested).toEqual([])
})

test('a sheet that is completed again, or never was given back, says nothing', () => {
  expect(returnedOf({ state: 'completed' }, [word('contest'), word('reopen')])).toBeNull()
  expect(returnedOf(open, [word('contest')])).toBeNull()
})
