import 'server-only'
import type { Note, NoteState } from '@/server/domain/integrity/note'
import type { Basis, QuestionKind } from '@/server/domain/integrity/question'
import type { Observation, Source } from '@/server/domain/scoring/case'
import type { Db } from './client'
import { toJsonValue } from './json'

export interface CountedFigure {
  periodId: string
  unitId: string
  indicatorCode: string
  source: Source
  observation: Observation
}

/** Every figure that counts in some periods, as in a score run: what a unit reported once its head has signed it. One query. */
export async function listCountedFigures(
  db: Db,
  ownerId: string,
  periodIds: readonly string[],
): Promise<CountedFigure[]> {
  return db.$queryRaw<CountedFigure[]>`
    SELECT v.period_id AS "periodId", v.unit_id AS "unitId", v.indicator_code AS "indicatorCode",
      v.source::text AS source, v.observation
    FROM value v LEFT JOIN report r ON r.period_id = v.period_id AND r.unit_id = v.unit_id
    WHERE v.owner_id = ${ownerId}::uuid AND v.period_id = ANY(${[...periodIds]}::uuid[]) AND v.observation IS NOT NULL
      AND (v.source <> 'self' OR r.state = 'accepted' OR (r.state = 'submitted' AND r.signed_at IS NOT NULL))`
}

/** What was found out about the questions of a plan, oldest first. */
export async function listIntegrityNotes(
  db: Db,
  where: { ownerId: string; planId: string },
): Promise<Note[]> {
  const rows = await db.integrityNote.findMany({
    where,
    select: {
      id: true,
      kind: true,
      periodCode: true,
      indicatorCode: true,
      unitId: true,
      state: true,
      words: true,
      basis: true,
      byName: true,
      at: true,
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ kind, periodCode, indicatorCode, state, basis, ...row }) => ({
    ...row,
    kind: kind as QuestionKind,
    period: periodCode,
    indicator: indicatorCode,
    state: state as NoteState,
    basis: basis as unknown as Basis,
  }))
}

export interface NewIntegrityNote extends Omit<Note, 'period' | 'indicator'> {
  ownerId: string
  planId: string
  periodCode: string
  indicatorCode: string
  byId: string
}

export async function insertIntegrityNote(tx: Db, { basis, ...note }: NewIntegrityNote): Promise<void> {
  await tx.integrityNote.create({ data: { ...note, basis: toJsonValue(basis) } })
}
