import 'server-only'
import { database } from '@/server/db/client'
import type { Actor } from '@/server/domain/access/actor'
import type { AppealAsked } from '@/server/domain/appeal/asked'
import { unitOf } from '@/server/domain/appeal/unit-of'
import { subjectOf } from './subject-of'

/** What an appeal would be about, whether it may be filed and until when: for the form, and for the link that leads to it. */
export async function readSubject(actor: Actor, now: Date, asked: AppealAsked) {
  const {
    planId: _plan,
    ownerId: _owner,
    faultOf: _faultOf,
    indicator,
    period,
    ...subject
  } = await subjectOf(database(), actor, now, asked)
  return {
    ...subject,
    period: { id: period.id, code: period.code, name: period.name, nameEn: period.nameEn },
    unitOf: unitOf(indicator, subject.item?.code ?? ''),
    indicator: indicator && { code: indicator.code, name: indicator.name, nameEn: indicator.nameEn },
  }
}
