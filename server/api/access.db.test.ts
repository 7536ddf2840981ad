import type { TRPCError } from '@trpc/server'
import { v7 as uuidv7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { actions } from '@/server/domain/access/actions'
import type { Actor } from '@/server/domain/access/actor'
import { roles, type Role } from '@/server/domain/access/roles'
import { openPeriod } from '@/server/services/period/open-period'
import { listPeriods } from '@/server/services/period/list-periods'
import { listReports } from '@/server/services/report/list-reports'
import { listSheets } from '@/server/services/sheet/list-sheets'
import { as, type County, makeCounty, REPORTING_DAY } from '@/server/test/county'
import { freshDatabase } from '@/server/test/database'
import { appRouter } from './root'
import { createCallerFactory } from './trpc'

const everyone = [...roles]
const participants: Role[] = ['office', 'leader', 'inspector', 'reporter', 'head', 'department']

/** Who may call what, written down a second time: a change of access has to be made in both places. */
const allowed: Record<string, readonly Role[] | 'public'> = {
  'account.changePassword': everyone,
  'account.frame': everyone,
  'account.read': everyone,
  'apiTokens.create': ['department'],
  'apiTokens.list': ['department', 'secadmin'],
  'apiTokens.revoke': ['department', 'secadmin'],
  'acting.list': participants,
  'acting.name': ['leader', 'head'],
  'acting.revoke': ['leader', 'head'],
  'appeals.appealable': ['head'],
  'appeals.decide': ['office', 'leader'],
  'appeals.effect': ['office', 'leader'],
  'appeals.file': ['head'],
  'appeals.list': ['office', 'leader', 'reporter', 'head'],
  'appeals.read': ['office', 'leader', 'reporter', 'head'],
  'appeals.review': ['office', 'leader'],
  'appeals.subject': ['head'],
  'appeals.withdraw': ['head'],
  'audit.read': ['auditor'],
  'audit.verify': ['auditor'],
  'departmentValues.applyWorkbook': ['department'],
  'departmentValues.exportWorkbook': ['department'],
  'departmentValues.previewWorkbook': ['department'],
  'departmentValues.read': ['department'],
  'departmentValues.history': ['department'],
  'departmentValues.save': ['department'],
  'departmentValues.explain': ['department'],
  'departmentValues.signOff': ['department'],
  'evidence.begin': ['office', 'reporter', 'head', 'inspector'],
  'evidence.cancel': ['office', 'reporter', 'head', 'inspector'],
  'evidence.detach': ['office', 'reporter', 'head', 'inspector'],
  'evidence.download': ['office', 'leader', 'inspector', 'reporter', 'head'],
  'evidence.earlier': ['reporter', 'head'],
  'evidence.finish': ['office', 'reporter', 'head', 'inspector'],
  'evidence.of': ['office', 'leader', 'inspector', 'reporter', 'head'],
  'evidence.receive': ['office', 'reporter', 'head', 'inspector'],
  'evidence.reuse': ['office', 'reporter', 'head', 'inspector'],
  'archives.list': ['office'],
  'archives.make': ['office'],
  'bulletins.template': ['office'],
  'bulletins.saveTemplate': ['office'],
  'bulletins.prepare': ['office'],
  'bulletins.make': ['office'],
  'bulletins.list': ['office', 'leader'],
  'bulletins.read': ['office', 'leader'],
  'bulletins.progress': ['office', 'leader'],
  'calendar.change': ['office'],
  'calendar.preview': ['office'],
  'calendar.read': participants,
  'cockpit.read': ['office', 'leader'],
  'candidates.answer': ['office'],
  'candidates.ask': ['office'],
  'candidates.check': ['reporter', 'head'],
  'candidates.list': participants,
  'candidates.object': ['reporter', 'head'],
  'candidates.post': ['office'],
  'candidates.propose': ['office'],
  'candidates.download': participants,
  'candidates.read': participants,
  'candidates.review': ['office'],
  'candidates.sendBack': ['leader'],
  'candidates.sign': ['leader'],
  'candidates.submit': ['office'],
  'candidates.takeBack': ['reporter', 'head'],
  'candidates.withdraw': ['office'],
  'inbox.markRead': everyone,
  'inbox.read': everyone,
  'installation.read': 'public',
  'integrity.note': ['office'],
  'integrity.order': ['office'],
  'integrity.read': ['office'],
  'installation.setUp': 'public',
  'league.change': participants,
  'league.indicator': participants,
  'league.map': participants,
  'league.mark': participants,
  'league.raise': ['office', 'leader', 'reporter', 'head'],
  'league.read': participants,
  'league.sideBySide': participants,
  'league.trend': participants,
  'league.unit': participants,
  'league.unitTrends': participants,
  'commendations.read': ['office', 'leader'],
  'commendations.decide': ['leader'],
  'adjustments.list': ['office', 'leader', 'reporter', 'head'],
  'adjustments.claim': ['reporter', 'head'],
  'adjustments.propose': ['office'],
  'adjustments.withdraw': ['office', 'reporter', 'head'],
  'adjustments.agree': ['office', 'leader'],
  'adjustments.refuse': ['office', 'leader'],
  'vetoes.propose': ['office'],
  'vetoes.withdraw': ['office'],
  'vetoes.confirm': ['leader'],
  'vetoes.reject': ['leader'],
  'vetoes.lift': ['leader'],
  'letters.list': ['office', 'leader', 'reporter', 'head'],
  'letters.propose': ['office'],
  'letters.read': ['office', 'leader', 'reporter', 'head'],
  'letters.recordOnPaper': ['office'],
  'letters.sendBack': ['head'],
  'letters.sign': ['leader', 'head'],
  'mail.askForCode': everyone,
  'mail.change': everyone,
  'mail.confirm': everyone,
  'mail.own': everyone,
  'mail.retry': ['sysadmin'],
  'mail.state': ['sysadmin'],
  'periods.accept': ['office'],
  'periods.close': ['office'],
  'periods.extend': ['office'],
  'periods.extendable': ['office'],
  'periods.list': participants,
  'periods.open': ['office'],
  'periods.progress': ['office'],
  'periods.remind': ['office'],
  'periods.review': ['office'],
  'periods.timeliness': ['office', 'leader'],
  'plans.askUnits': ['office'],
  'plans.breakdown': participants,
  'plans.createDraft': ['office'],
  'plans.discardDraft': ['office'],
  'plans.draft': ['office'],
  'plans.draftChanges': ['office'],
  'plans.renamePart': ['office'],
  'plans.lastValues': ['office'],
  'plans.list': participants,
  'plans.lookAtTrial': ['office'],
  'plans.partHistory': ['office'],
  'plans.ownTargets': ['reporter', 'head'],
  'plans.proposals': ['office'],
  'plans.proposeTarget': ['reporter', 'head'],
  'plans.applyImport': ['office'],
  'plans.export': participants,
  'plans.exportDraft': ['office'],
  'plans.previewImport': ['office'],
  'plans.publish': ['office'],
  'plans.read': participants,
  'plans.saveDraft': ['office'],
  'plans.settleProposal': ['office'],
  'plans.trial': ['office'],
  'plans.tryCheck': ['office'],
  'publications.download': participants,
  'publications.list': participants,
  'publications.proof': participants,
  'publications.read': participants,
  'publications.preview': ['office'],
  'publications.open': ['office'],
  'publications.public': 'public',
  'publications.listPublic': 'public',
  'rectifications.answer': ['reporter', 'head'],
  'rectifications.close': ['office', 'leader'],
  'rectifications.drop': ['office'],
  'rectifications.dropMany': ['office'],
  'rectifications.extend': ['office', 'leader'],
  'rectifications.list': ['office', 'leader', 'inspector', 'reporter', 'head'],
  'rectifications.order': ['office', 'leader'],
  'rectifications.orderMany': ['office', 'leader'],
  'rectifications.read': ['office', 'leader', 'inspector', 'reporter', 'head'],
  'rectifications.record': ['office', 'leader'],
  'rectifications.sendBack': ['office', 'leader', 'inspector'],
  'rectifications.verify': ['office', 'inspector'],
  'reports.accept': ['office'],
  'reports.burden': ['office', 'leader'],
  'reports.applyWorkbook': ['office', 'reporter'],
  'reports.beginReview': ['office'],
  'reports.exportWorkbook': ['office', 'reporter'],
  'reports.history': ['office', 'reporter', 'head'],
  'reports.list': ['office', 'reporter', 'head'],
  'reports.previewWorkbook': ['office', 'reporter'],
  'reports.read': ['office', 'reporter', 'head'],
  'reports.reopen': ['office'],
  'reports.return': ['office', 'head'],
  'reports.revision': ['office', 'reporter', 'head'],
  'reports.save': ['reporter'],
  'reports.explain': ['reporter'],
  'reports.sign': ['head'],
  'reports.submit': ['reporter'],
  'reports.withdraw': ['reporter', 'head'],
  'reports.villageHistory': ['office', 'reporter', 'head'],
  'rounds.cancel': ['office'],
  'rounds.change': ['office'],
  'rounds.commit': ['office'],
  'rounds.complete': ['office'],
  'rounds.confirm': ['office'],
  'rounds.giveNumber': ['office', 'leader', 'inspector'],
  'rounds.list': ['office', 'leader', 'inspector', 'reporter', 'head'],
  'rounds.plan': ['office'],
  'rounds.verification': ['office', 'leader', 'inspector'],
  'rounds.agreement': ['office', 'leader'],
  'rounds.planning': ['office'],
  'rounds.read': ['office', 'leader', 'inspector', 'reporter', 'head'],
  'rounds.report': ['office', 'leader', 'inspector'],
  'rounds.replaceInspector': ['office'],
  'rounds.replaceVillage': ['office'],
  'rounds.start': ['office'],
  'runs.compare': ['office'],
  'runs.robustness': ['office', 'leader'],
  'runs.create': ['office'],
  'runs.simulation': ['office'],
  'search.entries': participants,
  'sheets.accept': ['head'],
  'sheets.announce': ['inspector'],
  'sheets.complete': ['inspector'],
  'sheets.contest': ['head'],
  'sheets.download': ['inspector'],
  'sheets.list': ['office', 'inspector'],
  'sheets.observe': ['inspector'],
  'sheets.read': ['office', 'leader', 'inspector', 'reporter', 'head'],
  'sheets.returned': ['office', 'leader', 'inspector', 'reporter', 'head'],
  'sheets.report': ['office', 'leader', 'inspector', 'reporter', 'head'],
  'sheets.reopen': ['office'],
  'sheets.sign': ['inspector'],
  'sheets.uphold': ['office'],
  'townships.read': participants,
  'units.change': ['sysadmin'],
  'units.changes': ['sysadmin'],
  'units.create': ['sysadmin'],
  'units.list': ['sysadmin'],
  'users.create': ['sysadmin'],
  'users.handOver': ['sysadmin'],
  'users.list': ['sysadmin'],
  'users.resetPassword': ['sysadmin'],
  'users.update': ['sysadmin'],
}

// The router keeps them flat, by path; its type speaks of areas.
const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { _def: { meta?: unknown } }>,
)
const createCaller = createCallerFactory(appRouter)

/** Calls a procedure by its path and returns the refusal's transport code, or 'answered'. */
async function call(actor: Actor | null, path: string, input?: unknown): Promise<string> {
  const caller = createCaller({ actor, now: REPORTING_DAY, address: '127.0.0.1' })
  const [area = '', verb = ''] = path.split('.')
  const router = Reflect.get(caller, area) as Record<string, (input: unknown) => Promise<unknown>>
  try {
    await router[verb]?.(input)
    return 'answered'
  } catch (error) {
    return (error as TRPCError).code
  }
}

let county: County
let byRole: Record<Role, Actor>

beforeAll(async () => {
  process.env['DATABASE_URL'] = await freshDatabase()
  county = await makeCounty()
  const { reporters, heads, otherInspector: _, ...one } = county.actors
  byRole = { ...one, reporter: reporters[0] ?? one.office, head: heads[0] ?? one.office }
  const [first] = await listPeriods(county.actors.office)
  if (first) await openPeriod(as(county.actors.office), { id: first.id, version: first.version })
})

describe('every procedure declares who may call it', () => {
  test('none is undeclared, and the table above knows them all', () => {
    const declared = procedures.map(([path, procedure]) => [
      path,
      (procedure._def.meta as { action?: string } | undefined)?.action,
    ])
    expect(declared.filter(([, action]) => action === undefined)).toEqual([])
    expect(procedures.map(([path]) => path).sort()).toEqual(Object.keys(allowed).sort())
    expect(new Set(declared.map(([, action]) => action))).toEqual(new Set(Object.keys(actions)))
  })

  test.each(Object.entries(allowed))('%s', async (path, who) => {
    const nobody = await call(null, path)
    if (who === 'public') expect(nobody).not.toBe('UNAUTHORIZED')
    else expect(nobody).toBe('UNAUTHORIZED')
    for (const role of roles) {
      const answer = await call(byRole[role], path)
      if (who === 'public' || who.includes(role)) expect([role, answer]).not.toEqual([role, 'FORBIDDEN'])
      else expect([role, answer]).toEqual([role, 'FORBIDDEN'])
    }
  })

  test.each(roles)(
    '%s with a first password may do nothing but change it, in the frame of its page',
    async (role) => {
      const actor = { ...byRole[role], mustChangePassword: true }
      const open = await Promise.all(
        procedures.map(async ([path]) => [path, await call(actor, path)] as const),
      )
      expect(
        open
          .filter(([path, answer]) => answer !== 'FORBIDDEN' && allowed[path] !== 'public')
          .map(([path]) => path),
      ).toEqual(['account.read', 'account.frame', 'account.changePassword'])
    },
  )
})

describe('an acting signer may sign in the other’s stead, and nothing else', () => {
  const until = '2026-04-30'
  const beyond = (actor: Actor, own: Role) =>
    Promise.all(
      Object.entries(allowed).map(async ([path, who]) => {
        const answer = await call(actor, path)
        return who !== 'public' && !who.includes(own) && answer !== 'FORBIDDEN' ? [path] : []
      }),
    ).then((paths) => paths.flat().sort())

  test('a reporter who stands in for the head', async () => {
    const head = { userId: byRole.head.userId, name: 'head', role: 'head' as const, until }
    expect(await beyond({ ...byRole.reporter, actingFor: [head] }, 'reporter')).toEqual([
      'appeals.appealable',
      'appeals.file',
      'appeals.subject',
      'appeals.withdraw',
      'letters.sendBack',
      'letters.sign',
      'reports.return',
      'reports.sign',
      'sheets.accept',
      'sheets.contest',
    ])
  })

  test('somebody of the office who stands in for a leader', async () => {
    const leader = { userId: byRole.leader.userId, name: 'leader', role: 'leader' as const, until }
    expect(await beyond({ ...byRole.office, actingFor: [leader] }, 'office')).toEqual([
      'candidates.sendBack',
      'candidates.sign',
      'letters.sign',
      'vetoes.confirm',
      'vetoes.lift',
      'vetoes.reject',
    ])
  })

  test('not before their first password is changed', async () => {
    const head = { userId: byRole.head.userId, name: 'head', role: 'head' as const, until }
    const actor = { ...byRole.reporter, mustChangePassword: true, actingFor: [head] }
    expect(await call(actor, 'reports.sign')).toBe('FORBIDDEN')
  })
})

describe('what is not yours is not found', () => {
  test('another township’s report, in every way of asking', async () => {
    const other = county.actors.reporters[1] ?? county.actors.office
    const [foreign] = await listReports(other, REPORTING_DAY)
    const id = foreign?.id ?? ''
    const step = { id, version: 1 }
    const asked = [
      [byRole.reporter, 'reports.read', { id }],
      [byRole.head, 'reports.read', { id }],
      [byRole.reporter, 'reports.history', { id, indicator: 'B1' }],
      [byRole.reporter, 'reports.villageHistory', { id, indicator: 'B1' }],
      [byRole.reporter, 'reports.save', { id, cells: [] }],
      [byRole.reporter, 'reports.submit', step],
      [byRole.reporter, 'reports.withdraw', step],
      [byRole.head, 'reports.sign', step],
      [byRole.head, 'reports.return', { ...step, reason: 'x', fields: [] }],
      [byRole.head, 'reports.withdraw', { ...step, reason: 'x' }],
      [byRole.head, 'reports.revision', { id, number: 1 }],
      [byRole.reporter, 'reports.exportWorkbook', { kind: 'report', id }],
      [byRole.reporter, 'reports.previewWorkbook', { kind: 'report', id, file: new Uint8Array(4) }],
      [byRole.reporter, 'reports.exportWorkbook', { kind: 'county', id: county.periods[0]?.id }],
    ] as const
    for (const [actor, path, input] of asked)
      expect([path, await call(actor, path, input)]).toEqual([path, 'NOT_FOUND'])
  })

  test('anything of another county', async () => {
    const other = await makeCounty('630202')
    const [period] = await listPeriods(county.actors.office)
    const [report] = await listReports(county.actors.office, REPORTING_DAY)
    const [sheet] = await listSheets(county.actors.office)
    const step = { id: report?.id ?? '', version: 1 }
    const { office, inspector, department } = other.actors
    const asked = [
      [office, 'periods.progress', { id: period?.id }],
      [office, 'periods.extendable', { id: period?.id }],
      [office, 'periods.open', { id: period?.id, version: 1 }],
      [office, 'periods.close', { id: period?.id, version: 2 }],
      [
        office,
        'periods.extend',
        { id: period?.id, unitIds: [county.townshipIds[0]], until: '2026-05-01', reason: 'x' },
      ],
      [office, 'periods.review', { id: period?.id }],
      [office, 'periods.accept', { id: period?.id, reports: [step] }],
      [office, 'runs.compare', { periodId: period?.id }],
      [office, 'runs.simulation', { runId: uuidv7() }],
      [office, 'publications.preview', { periodId: period?.id }],
      [office, 'reports.read', { id: report?.id }],
      [office, 'reports.burden', { planId: period?.planId }],
      [office, 'reports.accept', step],
      [office, 'reports.return', { ...step, reason: 'x', fields: [] }],
      [office, 'reports.beginReview', step],
      [office, 'reports.reopen', { ...step, reason: 'x', fields: [] }],
      [office, 'reports.exportWorkbook', { kind: 'county', id: period?.id }],
      [office, 'sheets.read', { id: sheet?.id }],
      [office, 'sheets.reopen', { id: sheet?.id, version: 1, reason: 'x' }],
      [office, 'rounds.planning', { periodId: period?.id }],
      [office, 'rounds.read', { id: sheet?.round.id }],
      [office, 'rounds.commit', { id: sheet?.round.id, version: 1 }],
      [office, 'rounds.start', { id: sheet?.round.id, version: 1 }],
      [office, 'rounds.cancel', { id: sheet?.round.id, version: 1, reason: 'x' }],
      [office, 'runs.create', { periodId: period?.id }],
      [office, 'candidates.propose', { runId: uuidv7() }],
      [office, 'publications.download', { id: uuidv7() }],
      [office, 'league.read', { runId: uuidv7() }],
      [inspector, 'rounds.giveNumber', { id: sheet?.round.id, version: 1, number: '123456' }],
      [inspector, 'sheets.read', { id: sheet?.id }],
      [inspector, 'sheets.observe', { id: sheet?.id, device: null, sentAt: new Date(), entries: [] }],
      [inspector, 'sheets.complete', { id: sheet?.id, version: 1 }],
      [department, 'departmentValues.read', { periodId: period?.id }],
      [department, 'departmentValues.history', { periodId: period?.id, indicator: 'A2' }],
      [department, 'departmentValues.save', { periodId: period?.id, cells: [] }],
      [department, 'departmentValues.signOff', { periodId: period?.id, hash: 'x' }],
      [department, 'apiTokens.revoke', { id: uuidv7() }],
      [department, 'departmentValues.exportWorkbook', { id: period?.id }],
    ] as const
    for (const [actor, path, input] of asked)
      expect([path, await call(actor, path, input)]).toEqual([path, 'NOT_FOUND'])
    for (const path of ['reports.list', 'sheets.list', 'rounds.list', 'publications.list'])
      expect([path, await call(office, path)]).toEqual([path, 'answered'])
    expect(await listReports(office, REPORTING_DAY)).toEqual([])
  })
})
