import { describe, expect, test } from 'vitest'
import type { Role } from '../access/roles'
import { NO_CALENDAR } from '../calendar/working-days'
import {
  type Confirmation,
  type ConfirmationAction,
  confirmationOf,
  decideConfirmation,
  type SheetWord,
} from './confirmation'

// A Friday.
const completedAt = new Date('2026-04-10T09:00:00+08:00')
const word = (action: SheetWord['action'], at: string): SheetWord => ({
  action,
  lines: action === 'contest' ? [{ code: 'board', words: '公示栏当天已更新' }] : [],
  byName: '马乡长',
  at: new Date(at),
})
const stands = (today: string, words: SheetWord[] = []) =>
  confirmationOf({ completedAt }, words, { today, workingDays: 3, calendar: NO_CALENDAR })

describe('a completed sheet', () => {
  test.each<[string, string, SheetWord[], Confirmation['is']]>([
    ['waits the same day', '2026-04-10', [], 'awaiting'],
    ['waits three working days, over the weekend', '2026-04-15', [], 'awaiting'],
    ['counts as accepted from the day after', '2026-04-16', [], 'silent'],
    ['is accepted by its head', '2026-04-11', [word('accept', '2026-04-11T01:00:00Z')], 'accepted'],
    ['is contested', '2026-04-20', [word('contest', '2026-04-13T01:00:00Z')], 'contested'],
    [
      'is kept by the office',
      '2026-04-20',
      [word('contest', '2026-04-13T01:00:00Z'), word('uphold', '2026-04-14T01:00:00Z')],
      'upheld',
    ],
    [
      'that was given back is confirmed anew, also within the same instant',
      '2026-04-13',
      [word('contest', '2026-04-13T01:00:00Z'), word('reopen', '2026-04-13T01:00:00Z')],
      'awaiting',
    ],
    [
      'that was completed again waits again: what was said before was of another state',
      '2026-04-13',
      [word('accept', '2026-04-09T01:00:00Z')],
      'awaiting',
    ],
  ])('%s', (_, today, words, is) => {
    expect(stands(today, words).is).toBe(is)
  })

  test('says until when, before silence counts', () => {
    expect(stands('2026-04-10')).toEqual({ is: 'awaiting', until: '2026-04-15' })
  })

  test('an open one asks nobody', () => {
    expect(
      confirmationOf({ completedAt: null }, [], {
        today: '2026-04-10',
        workingDays: 3,
        calendar: NO_CALENDAR,
      }),
    ).toEqual({ is: 'none' })
  })
})

describe('who may say what', () => {
  const awaiting: Confirmation = { is: 'awaiting', until: '2026-04-15' }
  const contested: Confirmation = { is: 'contested', word: word('contest', '2026-04-13T01:00:00Z') }
  const lines = [{ code: 'board', words: '已更新' }]
  test.each<
    [string, ConfirmationAction, Role, Confirmation, { code: string; words: string }[], string | null, string]
  >([
    ['the head accepts', 'accept', 'head', awaiting, [], null, 'ok'],
    ['the head contests lines with words to each', 'contest', 'head', awaiting, lines, null, 'ok'],
    ['not without naming one', 'contest', 'head', awaiting, [], null, 'lines'],
    [
      'not one that the sheet does not have',
      'contest',
      'head',
      awaiting,
      [{ code: 'x', words: '·' }],
      null,
      'lines',
    ],
    ['not without words to it', 'contest', 'head', awaiting, [{ code: 'board', words: ' ' }], null, 'lines'],
    ['not one twice', 'contest', 'head', awaiting, [...lines, ...lines], null, 'lines'],
    ['nobody else speaks for the unit', 'accept', 'reporter', awaiting, [], null, 'role'],
    [
      'silence is not taken back',
      'contest',
      'head',
      { is: 'silent', since: '2026-04-15' },
      lines,
      null,
      'state',
    ],
    ['the office keeps the sheet, saying why', 'uphold', 'office', contested, [], '照片与记录一致', 'ok'],
    ['not without saying why', 'uphold', 'office', contested, [], null, 'words'],
    ['not before anything is contested', 'uphold', 'office', awaiting, [], '·', 'state'],
  ])('%s', (_, action, role, confirmation, said, words, outcome) => {
    const decision = decideConfirmation(action, role, confirmation, { lines: said, words }, [
      'board',
      'files',
    ])
    expect(decision.ok ? 'ok' : decision.because).toBe(outcome)
  })
})
