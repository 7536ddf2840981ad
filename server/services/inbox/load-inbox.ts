import 'server-only'
import { findCalendar, readCalendar } from '@/server/db/calendar'
import type { Db } from '@/server/db/client'
import {
  countSentBackLetters,
  listAskedDrafts,
  listInboxDrafts,
  listInboxPeriods,
  listInboxReports,
  listInboxSheets,
  listOwedByBureau,
  listUnsignedLetters,
} from '@/server/db/inbox'
import { listInboxCandidates } from '@/server/db/inbox-candidates'
import {
  countUndecided,
  listDrawsWaiting,
  listSheetsToConfirm,
  listVetoesToAppeal,
} from '@/server/db/inbox-decisions'
import { listInboxAppeals, listInboxRectifications } from '@/server/db/inbox-redress'
import { countMailFailures } from '@/server/db/mail'
import { actions } from '@/server/domain/access/actions'
import type { Actor } from '@/server/domain/access/actor'
import { type Role, unitRoles } from '@/server/domain/access/roles'
import { byUrgency, type InboxItem, type InboxTime } from '@/server/domain/inbox/inbox-item'
import { inboxOfCandidates } from '@/server/domain/inbox/inbox-of-candidates'
import { inboxOfOffice } from '@/server/domain/inbox/inbox-of-office'
import {
  inboxOfBureau,
  inboxOfInspector,
  inboxOfLeader,
  inboxOfSysadmin,
} from '@/server/domain/inbox/inbox-of-others'
import {
  inboxOfDecisions,
  inboxOfDraws,
  inboxOfSheets,
  inboxOfVetoes,
} from '@/server/domain/inbox/inbox-of-decisions'
import { inboxOfAppeals, inboxOfRectifications } from '@/server/domain/inbox/inbox-of-redress'
import { inboxOfUnit } from '@/server/domain/inbox/inbox-of-unit'
import { civilDay } from '@/server/domain/period/civil-day'

const readers: readonly Role[] = actions['rectification.read']

/** What waits for somebody, computed from the record as it is now; at most eleven queries, whatever the county's size. */
export async function loadInbox(db: Db, actor: Actor, now: Date): Promise<InboxItem[]> {
  const time = { today: civilDay(now), calendar: await readCalendar(db, actor.ownerId) }
  const [items, redress, decisions, candidates] = await Promise.all([
    itemsOf(db, actor, time),
    redressOf(db, actor, time),
    decisionsOf(db, actor, time),
    candidatesOf(db, actor, time),
  ])
  return byUrgency([...items, ...redress, ...decisions, ...candidates])
}

/** What is frozen on its way to being published. */
async function candidatesOf(db: Db, { role, ownerId, unit }: Actor, time: InboxTime): Promise<InboxItem[]> {
  const isUnit = unitRoles.includes(role)
  if (!isUnit && role !== 'office' && role !== 'leader') return []
  return inboxOfCandidates(role, await listInboxCandidates(db, ownerId, isUnit ? unit : null), time)
}

/** What was found wrong, and what is appealed against. */
async function redressOf(db: Db, { role, ownerId, unit }: Actor, time: InboxTime): Promise<InboxItem[]> {
  if (!readers.includes(role)) return []
  const scope = unitRoles.includes(role) ? { ownerId, unitId: unit.id } : { ownerId }
  const [findings, appeals] = await Promise.all([
    listInboxRectifications(db, scope),
    role === 'office' ? listInboxAppeals(db, ownerId) : [],
  ])
  return [...inboxOfRectifications(role, findings, time), ...inboxOfAppeals(appeals, time)]
}

/** What somebody has to agree to or decide: sheets, vetoes, adjustments. */
async function decisionsOf(db: Db, { role, ownerId, unit }: Actor, time: InboxTime): Promise<InboxItem[]> {
  if (role === 'head') {
    const [sheets, vetoes] = await Promise.all([
      listSheetsToConfirm(db, { ownerId, unitId: unit.id }),
      listVetoesToAppeal(db, { ownerId, unitId: unit.id }),
    ])
    return [...inboxOfSheets(role, sheets, time), ...inboxOfVetoes(role, vetoes, time)]
  }
  if (role !== 'office' && role !== 'leader') return []
  const [contested, waiting, draws] = await Promise.all([
    role === 'office' ? listSheetsToConfirm(db, { ownerId }) : [],
    countUndecided(db, ownerId),
    role === 'leader' ? listDrawsWaiting(db, ownerId) : [],
  ])
  return [
    ...inboxOfSheets(role, contested, time),
    ...inboxOfDecisions(role, waiting),
    ...inboxOfDraws(role, draws, time),
  ]
}

async function itemsOf(db: Db, actor: Actor, time: InboxTime): Promise<InboxItem[]> {
  const { ownerId, unit, userId } = actor
  switch (actor.role) {
    case 'reporter':
    case 'head': {
      const [reports, letters, asked] = await Promise.all([
        listInboxReports(db, unit.id, time.today),
        actor.role === 'head' ? listUnsignedLetters(db, { ownerId, unitId: unit.id, side: 'unit' }) : [],
        listAskedDrafts(db, ownerId, unit),
      ])
      return inboxOfUnit(
        actor.role,
        userId,
        {
          reports: reports.map(
            ({ reportId, reportState, signed, submittedById, lastStep, until, reason, ...period }) => ({
              id: reportId,
              report: { state: reportState, signed, submittedById },
              lastStep,
              period,
              extension: until === null ? null : { until, reason },
            }),
          ),
          letters,
          asked: asked.filter(({ proposed }) => !proposed),
        },
        time,
      )
    }
    case 'office': {
      const [periods, drafts, sentBack, { days }] = await Promise.all([
        listInboxPeriods(db, ownerId),
        listInboxDrafts(db, ownerId),
        countSentBackLetters(db, ownerId),
        findCalendar(db, ownerId),
      ])
      const calendarYears = [...new Set(days.map(({ day }) => Number(day.slice(0, 4))))]
      return inboxOfOffice({ periods, drafts, sentBack, calendarYears }, time)
    }
    case 'leader':
      return inboxOfLeader(await listUnsignedLetters(db, { ownerId, side: 'owner' }), time)
    case 'inspector':
      return inboxOfInspector(await listInboxSheets(db, ownerId, userId), time)
    case 'department':
      return inboxOfBureau(
        (await listOwedByBureau(db, ownerId, unit.id)).map(({ scoring, units, filled, ...period }) => ({
          ...{ period, scoring, units, filled },
        })),
        time,
      )
    case 'sysadmin':
      return inboxOfSysadmin(await countMailFailures(db), time)
    case 'secadmin':
    case 'auditor':
      return []
  }
}
