import { expect, test } from 'vitest'
import { planToShow } from './plan-to-show'

const plan = (id: string, open: number) => ({ id, open })

test.each([
  ['the one asked for, whatever is open elsewhere', [plan('b', 0), plan('a', 3)], 'b', 'b'],
  ['the latest with something left to do', [plan('c', 0), plan('b', 1), plan('a', 3)], undefined, 'b'],
  ['one that is not there is as good as none asked for', [plan('b', 0), plan('a', 3)], 'x', 'a'],
  ['the latest where nothing is left', [plan('b', 0), plan('a', 0)], undefined, 'b'],
  ['none', [], undefined, null],
])('%s', (_, plans, asked, id) => {
  expect(planToShow(plans, asked)?.id ?? null).toBe(id)
})
