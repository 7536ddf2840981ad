import { expect, test } from 'vitest'
import { checkStanding, objectionsOf, refuseWord, type UnitWord, type WordEvent } from './unit-words'

const event = (id: string, action: string, more: Partial<WordEvent> = {}): WordEvent => ({
  ...{ id, action, unitId: 'a', objectionId: null, upheld: null },
  ...more,
})
const object = event('o1', 'object')
const kept = event('a1', 'answer', { objectionId: 'o1', upheld: false })

test.each<[string, WordEvent[], string, string]>([
  ['nothing said', [], '2026-05-13', 'waiting'],
  ['nothing said until the last day was over', [], '2026-05-14', 'silent'],
  ['checked', [event('c', 'check')], '2026-05-14', 'checked'],
  ['another unit’s word is not its own', [event('c', 'check', { unitId: 'b' })], '2026-05-12', 'waiting'],
  ['an objection, though it had checked', [event('c', 'check'), object], '2026-05-14', 'objects'],
  ['answered', [object, kept], '2026-05-12', 'answered'],
  [
    'taken back: as if nothing was said',
    [object, event('t', 'takeBack', { objectionId: 'o1' })],
    '2026-05-12',
    'waiting',
  ],
])('%s', (_, events, today, expected) => {
  expect(checkStanding('a', events, '2026-05-13', today)).toBe(expected)
})

test('what became of every objection', () => {
  const events = [
    object,
    event('o2', 'object', { unitId: 'b' }),
    kept,
    event('a2', 'answer', { unitId: 'b', objectionId: 'o2', upheld: true }),
    event('o3', 'object'),
  ]
  expect(objectionsOf(events).map(({ id, state }) => [id, state])).toEqual([
    ['o1', 'kept'],
    ['o2', 'upheld'],
    ['o3', 'open'],
  ])
})

const asked = {
  state: 'checking' as const,
  checkUntil: '2026-05-13',
  noticeUntil: null,
  standing: 'waiting' as const,
  isOpen: false,
}
test.each<[string, UnitWord, Partial<Parameters<typeof refuseWord>[1]>, string, string, string | null]>([
  ['checks', 'check', {}, '2026-05-13', '', null],
  ['not a day later', 'check', {}, '2026-05-14', '', 'late'],
  ['not twice', 'check', { standing: 'checked' }, '2026-05-13', '', 'said'],
  ['not once reviewed', 'check', { state: 'reviewed' }, '2026-05-13', '', 'state'],
  ['objects with words', 'object', {}, '2026-05-13', '不符', null],
  ['not without', 'object', {}, '2026-05-13', ' ', 'words'],
  [
    'while the notice runs',
    'object',
    { state: 'onNotice', noticeUntil: '2026-05-19' },
    '2026-05-19',
    '不符',
    null,
  ],
  ['not after it', 'object', { state: 'onNotice', noticeUntil: '2026-05-19' }, '2026-05-20', '不符', 'late'],
  [
    'does not check what is on notice',
    'check',
    { state: 'onNotice', noticeUntil: '2026-05-19' },
    '2026-05-19',
    '',
    'state',
  ],
  ['takes back what is open, late or not', 'takeBack', { isOpen: true }, '2026-05-20', '', null],
  ['not what was answered', 'takeBack', {}, '2026-05-13', '', 'state'],
])('a unit %s', (_, word, change, today, words, expected) => {
  expect(refuseWord(word, { ...asked, ...change }, today, words)).toBe(expected)
})
