import { expect, test } from 'vitest'
import { sliceOf } from './slice-of'

test.each([
  [null, null],
  ['bytes=0-9', { from: 0, to: 9 }],
  ['bytes=90-', { from: 90, to: 99 }],
  ['bytes=-10', { from: 90, to: 99 }],
  ['bytes=-1000', { from: 0, to: 99 }],
  ['bytes=50-1000', { from: 50, to: 99 }],
  ['bytes=100-', 'outside'],
  ['bytes=9-3', 'outside'],
  ['bytes=-0', 'outside'],
  ['bytes=-', null],
  ['bytes=0-1,5-6', null],
  ['lines=0-1', null],
])('of a hundred bytes, %s is %j', (header, slice) => {
  expect(sliceOf(header, 100)).toEqual(slice)
})
