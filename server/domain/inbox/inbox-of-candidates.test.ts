import { expect, test } from 'vitest'
import type { Role } from '../access/roles'
import { NO_CALENDAR } from '../calendar/working-days'
import { type CandidateInboxFacts, inboxOfCandidates } from './inbox-of-candidates'

const checking: CandidateInboxFacts = {
  id: 'c1',
  state: 'checking',
  checkUntil: '2026-05-13',
  noticeUntil: null,
  lastStep: new Date('2026-05-11T09:00:00+08:00'),
  period: { name: '一季度', nameEn: 'Q1' },
  open: 0,
  silent: 2,
  own: { concerned: true, said: false },
}
const onNotice = { ...checking, state: 'onNotice' as const, noticeUntil: '2026-05-19' }

test.each<[string, Role, Partial<CandidateInboxFacts>, string, string[]]>([
  ['a unit is asked to check', 'head', {}, '2026-05-13', ['marksToCheck']],
  ['a reporter as well', 'reporter', {}, '2026-05-12', ['marksToCheck']],
  ['not once it has said a word', 'head', { own: { concerned: true, said: true } }, '2026-05-12', []],
  ['not after the last day', 'head', {}, '2026-05-14', []],
  ['not one that it is not about', 'head', { own: { concerned: false, said: false } }, '2026-05-12', []],
  ['the office does not wait for units', 'office', {}, '2026-05-13', []],
  [
    'once all have answered it is the office’s turn',
    'office',
    { silent: 0 },
    '2026-05-12',
    ['candidateToMove'],
  ],
  ['as it is once silence has counted', 'office', {}, '2026-05-14', ['candidateToMove']],
  ['an objection comes first', 'office', { open: 1, silent: 0 }, '2026-05-14', ['objectionsToAnswer']],
  ['units are told while the notice runs', 'head', onNotice, '2026-05-19', ['noticeRunning']],
  ['and no longer', 'head', onNotice, '2026-05-20', []],
  ['the office ends it then', 'office', onNotice, '2026-05-20', ['candidateToMove']],
  ['a leader signs', 'leader', { state: 'toSign' }, '2026-05-20', ['publicationToSign']],
  ['and sees nothing before', 'leader', onNotice, '2026-05-20', []],
  ['inspectors have no part in it', 'inspector', onNotice, '2026-05-19', []],
])('%s', (_, role, change, today, expected) => {
  const items = inboxOfCandidates(role, [{ ...checking, ...change }], { today, calendar: NO_CALENDAR })
  expect(items.map(({ kind }) => kind)).toEqual(expected)
})
