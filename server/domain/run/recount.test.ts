import { expect, test } from 'vitest'
import { type Recount, type RecountFacts, recountOf } from './recount'

const NOW = new Date('2026-10-12T02:00:00Z')
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000)
const REST_MS = 60_000

test.each<[string, RecountFacts, Recount]>([
  ['nothing entered yet', { latest: null, hasValues: false, recordedAt: ago(900) }, 'idle'],
  ['entered, never counted, at rest', { latest: null, hasValues: true, recordedAt: ago(61) }, 'due'],
  ['entered a moment ago', { latest: null, hasValues: true, recordedAt: ago(5) }, 'queued'],
  [
    'counted from what stands there',
    { latest: { isFresh: true, createdAt: ago(9000) }, hasValues: true, recordedAt: ago(5) },
    'idle',
  ],
  [
    'changed since, and somebody still types',
    { latest: { isFresh: false, createdAt: ago(300) }, hasValues: true, recordedAt: ago(59) },
    'queued',
  ],
  [
    'changed since, at rest',
    { latest: { isFresh: false, createdAt: ago(300) }, hasValues: true, recordedAt: ago(60) },
    'due',
  ],
  [
    'a whole office types without a minute’s rest: not longer than a quarter of an hour',
    { latest: { isFresh: false, createdAt: ago(900) }, hasValues: true, recordedAt: ago(1) },
    'due',
  ],
  [
    'all that was entered was taken out again',
    { latest: { isFresh: false, createdAt: ago(300) }, hasValues: false, recordedAt: ago(70) },
    'due',
  ],
])('%s', (_, facts, expected) => {
  expect(recountOf(facts, NOW, REST_MS)).toBe(expected)
})
