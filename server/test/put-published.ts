import { v7 as uuidv7 } from 'uuid'
import { sha256 } from '@/server/db/audit'
import { database } from '@/server/db/client'
import { readRunInputs } from '@/server/db/runs'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import type { PublicationDocument } from '@/server/domain/publication/publication-document'
import { scoreCase } from '@/server/domain/scoring/score-case'
import { createRun } from '@/server/services/run/create-run'
import { as, type County } from './county'

/** Scores a county's period as it stands and puts its publication into the record, without what has to be done before by people. */
export async function putPublished(county: County, at: number, publishedAt: Date): Promise<string> {
  const db = database()
  const { office } = county.actors
  const period = county.periods[at]
  if (!period) throw new Error('no such period')
  const run = await createRun(as(office, publishedAt), { periodId: period.id })
  const assessment = await readRunInputs(db, run.id)
  const document: PublicationDocument = {
    about: {
      plan: { name: '方案', nameEn: 'Plan', version: 1 },
      through: period.code,
      run: 1,
      engine: '1',
    },
    case: assessment,
    results: scoreCase(assessment).results,
  }
  const id = uuidv7()
  await db.publication.create({
    data: {
      id,
      ownerId: county.county,
      planId: county.planId,
      periodId: period.id,
      runId: run.id,
      number: at + 1,
      state: 'published',
      inForce: true,
      document: JSON.parse(JSON.stringify(document)) as object,
      documentHash: sha256(canonicalJson(document)),
      publishedById: office.userId,
      publishedByName: office.name,
      publishedAt,
    },
  })
  return id
}
