import { describe, expect, test } from 'vitest'
import { byUrgency, type InboxItem } from './inbox-item'
import { inboxOfOffice, missingYears, type OfficeInboxFacts } from './inbox-of-office'
import { inboxOfBureau, inboxOfInspector, inboxOfLeader, inboxOfSysadmin } from './inbox-of-others'
import { inboxOfUnit, type UnitInboxFacts } from './inbox-of-unit'

const time = { today: '2026-04-14', calendar: new Map([['2026-04-06', 'holiday' as const]]) }
const quarter = {
  id: 'p',
  code: '2026Q1',
  phaseCode: 'regular',
  name: '一季度',
  nameEn: 'Q1',
  opensOn: '2026-03-25',
  dueOn: '2026-04-10',
  closesOn: '2026-04-25',
  state: 'open' as const,
}
const report = (
  given: Partial<UnitInboxFacts['reports'][number]['report']>,
  lastStep: Date | null = null,
) => ({
  id: 'r',
  report: { state: 'draft' as const, signed: false, submittedById: null, ...given },
  lastStep,
  period: quarter,
  extension: null,
})
const unit = (role: 'reporter' | 'head', given: Partial<UnitInboxFacts>) =>
  inboxOfUnit(role, 'me', { reports: [], letters: [], asked: [], ...given }, time)
const at = new Date('2026-04-13T02:00:00Z')

describe('a township’s inbox', () => {
  test.each([
    [
      'a draft waits for the reporter since the opening, late by two working days',
      'reporter',
      {},
      null,
      {
        kind: 'reportToFill',
        since: { day: '2026-03-25', workingDays: 13 },
        late: true,
        time: { is: 'late', workingDays: 2 },
      },
    ],
    [
      'a returned report since its return',
      'reporter',
      { state: 'returned' },
      at,
      { kind: 'reportReturned', since: { day: '2026-04-13', workingDays: 1 } },
    ],
    [
      'a submitted one waits for the head',
      'head',
      { state: 'submitted', submittedById: 'you' },
      at,
      { kind: 'reportToSign', href: '/reports/r' },
    ],
  ] as const)('%s', (_, role, given, lastStep, expected) => {
    expect(unit(role, { reports: [report(given, lastStep)] })).toMatchObject([expected])
  })

  test.each([
    ['a draft does not wait for the head', 'head', {}],
    ['a submitted one does not wait for the reporter', 'reporter', { state: 'submitted' }],
    ['a signed one waits for the office', 'head', { state: 'submitted', signed: true }],
    ['nobody signs what they submitted themselves', 'head', { state: 'submitted', submittedById: 'me' }],
  ] as const)('%s', (_, role, given) => {
    expect(unit(role, { reports: [report(given, at)] })).toEqual([])
  })

  test('an extension is what counts, with its reason', () => {
    const extended = { ...report({}), extension: { until: '2026-04-20', reason: '停电' } }
    expect(unit('reporter', { reports: [extended] })).toMatchObject([
      { late: false, time: { is: 'extended', until: '2026-04-20', reason: '停电' } },
    ])
  })

  test('letters wait for the head alone; targets for both', () => {
    const letters = [{ id: 'l', proposedAt: at, plan: { name: '方案', nameEn: 'Plan' } }]
    const asked = [{ id: 'd', name: '明年', nameEn: 'Next', since: at }]
    expect(unit('head', { letters, asked }).map(({ kind }) => kind)).toEqual(['letterToSign', 'targetsToSee'])
    expect(unit('reporter', { letters, asked }).map(({ kind }) => kind)).toEqual(['targetsToSee'])
  })

  test('another return of the same report is another item', () => {
    const keyOf = (lastStep: Date) =>
      unit('reporter', { reports: [report({ state: 'returned' }, lastStep)] })[0]?.key
    expect(keyOf(at)).not.toBe(keyOf(new Date('2026-04-14T02:00:00Z')))
  })
})

describe('the office’s inbox', () => {
  const office = (given: Partial<OfficeInboxFacts>, today = time.today) =>
    inboxOfOffice(
      { periods: [], drafts: [], sentBack: [], calendarYears: [2026, 2027], ...given },
      { ...time, today },
    )
  const period = (given: object) => ({
    ...quarter,
    reviews: 0,
    reviewSince: null,
    frozen: false,
    ...given,
  })

  test.each([
    [
      'reports to review, by period',
      { reviews: 3, reviewSince: at },
      [{ kind: 'reportsToReview', count: 3, href: '/periods/p/accept' }],
    ],
    ['a period whose opening day has come', { state: 'scheduled' }, [{ kind: 'periodToOpen', late: true }]],
    ['one that is ahead does not wait', { state: 'scheduled', opensOn: '2026-04-15' }, []],
    [
      'a period whose closing day is today',
      { closesOn: '2026-04-14' },
      [{ kind: 'periodToClose', late: false }],
    ],
    ['an open one whose closing is ahead does not wait', {}, []],
    ['a closed one without a publication', { state: 'closed' }, [{ kind: 'periodToPublish' }]],
  ] as const)('%s', (_, given, expected) => {
    expect(office({ periods: [period(given)] })).toMatchObject(expected)
  })

  test('a draft waits, and its proposals before it', () => {
    const draft = { id: 'd', name: '明年', nameEn: '', changedAt: at, proposals: 2, proposedAt: at }
    expect(office({ drafts: [draft] })).toMatchObject([
      { kind: 'proposalsToAnswer', count: 2 },
      { kind: 'draftOpen' },
    ])
  })

  test.each([
    ['this year is asked for always', [], '2026-04-14', [2026]],
    ['the next one from the middle of November', [2026], '2026-11-15', [2027]],
    ['not before', [2026], '2026-11-14', []],
  ])('%s', (_, years, today, expected) => {
    expect(missingYears(years, today)).toEqual(expected)
  })
})

describe('the others’ inboxes', () => {
  test('a leader’s letters stand together by plan', () => {
    const plan = { id: 'a', name: '方案', nameEn: 'Plan' }
    const letters = [
      { id: '1', proposedAt: at, plan },
      { id: '2', proposedAt: at, plan },
    ]
    expect(inboxOfLeader(letters, time)).toMatchObject([{ kind: 'lettersToSign', count: 2 }])
  })

  test('an inspector’s only open sheet is led to; those that nobody took are counted', () => {
    const round = { roundId: 'x', name: '一季度', nameEn: 'Q1', startsOn: '2026-03-25', endsOn: '2026-04-10' }
    expect(inboxOfInspector([{ ...round, own: 1, free: 2, sheetId: 's' }], time)).toMatchObject([
      { kind: 'sheetsToComplete', href: '/inspections/s', late: true },
      { kind: 'sheetsToTake', count: 2 },
    ])
  })

  test('a bureau owes what is due in the period and not entered', () => {
    const scoring = { phases: ['regular'], kind: 'ratio', points: 1, rule: { type: 'proportional' } } as never
    const other = { phases: ['final'], kind: 'ratio', points: 1, rule: { type: 'proportional' } } as never
    expect(
      inboxOfBureau(
        [
          { period: quarter, scoring, units: 9, filled: 7 },
          { period: quarter, scoring: other, units: 9, filled: 0 },
        ],
        time,
      ),
    ).toMatchObject([{ kind: 'valuesOwed', count: 2, late: true }])
    expect(inboxOfBureau([{ period: quarter, scoring, units: 9, filled: 9 }], time)).toEqual([])
  })

  test('a system administrator hears of mail that failed, and of nothing else', () => {
    expect(inboxOfSysadmin({ count: 0, since: null }, time)).toEqual([])
    expect(inboxOfSysadmin({ count: 2, since: at }, time)).toMatchObject([{ kind: 'mailFailed', count: 2 }])
  })
})

describe('the order', () => {
  test('late, then due soonest, then waiting longest', () => {
    const item = (key: string, given: Partial<InboxItem>): InboxItem => ({
      key,
      kind: 'draftOpen',
      href: '',
      about: null,
      count: null,
      since: null,
      time: null,
      late: false,
      ...given,
    })
    const due = (dueOn: string): InboxItem['time'] => ({
      is: 'open',
      dueOn,
      days: 1,
      workingDays: 1,
      closesOn: dueOn,
    })
    const order = byUrgency([
      item('new', { since: { day: '2026-04-13', workingDays: 1 } }),
      item('old', { since: { day: '2026-04-01', workingDays: 9 } }),
      item('soon', { time: due('2026-04-15') }),
      item('later', { time: due('2026-04-20') }),
      item('late', { late: true }),
    ])
    expect(order.map(({ key }) => key)).toEqual(['late', 'soon', 'later', 'old', 'new'])
  })
})
