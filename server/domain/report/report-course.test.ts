import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Role } from '../access/roles'
import { decideAs } from './decide-as'
import { type ReportAction, type ReportFacts, reportTransitions } from './report'

/*
 * The course as a machine of its own, beside the table: whatever people do in whatever order, what must hold holds.
 */
const people = {
  reporter: { userId: 'reporter', role: 'reporter' },
  colleague: { userId: 'colleague', role: 'reporter' },
  head: { userId: 'head', role: 'head' },
  stand: {
    userId: 'colleague',
    role: 'reporter',
    actingFor: [{ userId: 'head', name: 'head', role: 'head', until: '2026-12-31' }],
  },
  own: {
    userId: 'reporter',
    role: 'reporter',
    actingFor: [{ userId: 'head', name: 'head', role: 'head', until: '2026-12-31' }],
  },
  office: { userId: 'office', role: 'office' },
  leader: { userId: 'leader', role: 'leader' },
} as const satisfies Record<string, Parameters<typeof decideAs>[0]>

interface Course {
  report: ReportFacts & { submittedById: string | null }
  signedBy: string | null
  revisions: number
  acceptedEver: boolean
}

const begin: Course = {
  report: { state: 'draft', signed: false, reviewing: false, submittedById: null },
  signedBy: null,
  revisions: 0,
  acceptedEver: false,
}

/** What a step does to the record, as the service does it. */
function take(course: Course, action: ReportAction, userId: string, to: ReportFacts['state']): Course {
  const { report } = course
  switch (action) {
    case 'submit':
      return { ...course, report: { ...report, state: to, submittedById: userId } }
    case 'sign':
      return {
        ...course,
        report: { ...report, state: to, signed: true },
        signedBy: userId,
        revisions: course.revisions + 1,
      }
    case 'beginReview':
      return { ...course, report: { ...report, state: to, reviewing: true } }
    case 'accept':
      return { ...course, report: { ...report, state: to }, acceptedEver: true }
    case 'withdraw':
    case 'return':
    case 'reopen':
      return {
        ...course,
        report: { state: to, signed: false, reviewing: false, submittedById: null },
        signedBy: null,
      }
    default:
      return { ...course, report: { ...report, state: to } }
  }
}

const step = fc.record({
  who: fc.constantFrom(...(Object.keys(people) as (keyof typeof people)[])),
  action: fc.constantFrom(...(Object.keys(reportTransitions) as ReportAction[])),
  open: fc.boolean(),
  reason: fc.constantFrom('', '有误'),
})

describe('whatever is tried in whatever order', () => {
  test('nobody signs what they submitted, nothing under review is withdrawn, and no signature is without its submission', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let course = begin
        for (const { who, action, open, reason } of steps) {
          const person = people[who]
          const { decision, capacity } = decideAs(person, action, course.report, {
            acceptsEntries: open,
            reason,
          })
          if (!decision.ok) continue
          const before = course
          course = take(course, action, person.userId, decision.to)
          const { report } = course
          // A signature stands under a submission, and under somebody else's.
          if (report.signed) {
            expect(report.submittedById).not.toBeNull()
            expect(course.signedBy).not.toBe(report.submittedById)
            expect(['submitted', 'accepted']).toContain(report.state)
          }
          if (report.reviewing) expect(report.signed).toBe(true)
          // From a review only the office leads away.
          if (before.report.reviewing && before.report.state === 'submitted')
            expect(person.role).toBe('office')
          // Nothing accepted moves but by being reopened, with a reason.
          if (before.report.state === 'accepted') {
            expect(action).toBe('reopen')
            expect(reason).not.toBe('')
          }
          // Figures change only while it is the unit's turn.
          if (action === 'save' || action === 'saveOnBehalf')
            expect(['draft', 'returned']).toContain(before.report.state)
          // What takes a signature back, or sends something back, says why.
          if (before.report.signed && !report.signed) expect(reason).not.toBe('')
          expect(course.revisions).toBeGreaterThanOrEqual(before.revisions)
          if (capacity?.actingFor) expect(['sign', 'return', 'withdraw']).toContain(action)
          if (!open) expect(['beginReview', 'accept']).toContain(action)
        }
        return true
      }),
      { numRuns: 500 },
    )
  })

  test('every state is reached, and from every state there is a way to acceptance', () => {
    const way = (course: Course, steps: readonly [keyof typeof people, ReportAction][]) =>
      steps.reduce((at, [who, action]) => {
        const { decision } = decideAs(people[who], action, at.report, { acceptsEntries: true, reason: '·' })
        if (!decision.ok) throw new Error(`${who} ${action}: ${decision.because}`)
        return take(at, action, people[who].userId, decision.to)
      }, course)
    const round: [keyof typeof people, ReportAction][] = [
      ['reporter', 'submit'],
      ['stand', 'sign'],
      ['office', 'beginReview'],
    ]
    const returned = way(begin, [...round, ['office', 'return']])
    const accepted = way(returned, [...round, ['office', 'accept']])
    const again = way(accepted, [
      ['office', 'reopen'],
      ['reporter', 'submit'],
      ['head', 'sign'],
      ['office', 'accept'],
    ])
    expect([returned.report.state, accepted.report.state, again.report.state, again.revisions]).toEqual([
      'returned',
      'accepted',
      'accepted',
      3,
    ])
  })

  test.each<[Role, ReportAction]>([
    ['leader', 'accept'],
    ['department', 'sign'],
    ['auditor', 'reopen'],
    ['sysadmin', 'sign'],
  ])('%s never takes %s', (role, action) => {
    const report = { state: 'submitted', signed: true } as const
    const { decision } = decideAs({ userId: 'x', role }, action, report, {
      acceptsEntries: true,
      reason: '·',
    })
    expect(decision).toEqual({ ok: false, because: 'role' })
  })
})
