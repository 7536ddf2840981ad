import 'server-only'
import { database } from '@/server/db/client'
import { findVersionParts } from '@/server/db/plans'
import { findPublic, listPublic } from '@/server/db/public-publications'
import { listResults } from '@/server/db/runs'
import { findUnit } from '@/server/db/units'
import { problem } from '@/server/domain/errors'
import { periodScope } from '@/server/domain/league/views'
import { scoringSentence } from '@/server/domain/plan/scoring-sentence'
import { SMALLEST_PUBLIC_COUNT } from '@/server/domain/publication/public-counts'
import { publicTable } from '@/server/domain/publication/public-table'
import { publicationLeaves } from '@/server/domain/publication/leaves'
import { merkleRoot } from '@/server/domain/publication/merkle'
import { keepAnswer } from '../keep-answer'

/**
 * What everybody may read of a publication that its office has opened: the table, how it was made, and counts that can't tell who
 * somebody is. Asked for without an account, so it is made once and kept until something is recorded: else it takes one look at one row.
 */
export async function readPublic(id: string) {
  return keepAnswer(JSON.stringify(['public', id]), () => load(id))
}

async function load(id: string) {
  const db = database()
  const found = await findPublic(db, id)
  if (!found) throw problem('notFound', {})
  const { document, run, period, successor, ownerId, ...about } = found
  const [owner, parts, table] = await Promise.all([
    findUnit(db, ownerId),
    findVersionParts(db, run.versionId),
    listResults(db, run.id, periodScope(period.code)),
  ])
  const { indicators, suppressed } = publicTable(document)
  const names = Object.fromEntries(
    parts.indicators.map(({ code, name, nameEn }) => [code, { zh: name, en: nameEn || name }]),
  )
  const units = new Map(table.map(({ unit }) => [unit.code, unit]))
  return {
    number: about.number,
    inForce: about.state === 'published',
    publishedAt: about.publishedAt,
    /** Named where everybody may read it too. */
    successor: successor && {
      number: successor.number,
      id: successor.openings[0]?.open === true ? successor.id : null,
    },
    owner: { name: owner?.name ?? '', nameEn: owner?.nameEn ?? null },
    plan: { ...about.plan, version: document.about.plan.version },
    period: { name: period.name, nameEn: period.nameEn },
    categories: parts.categories.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
    tieBreak: parts.settings.tieBreak ?? [],
    rows: table.map(({ unit, rank, score, status, grade, categories }) => ({
      ...{ rank, score, status, grade, categories },
      unit: { code: unit.code, name: unit.name, nameEn: unit.nameEn },
    })),
    indicators: indicators.map(({ code, cells }) => {
      const known = parts.indicators.find((indicator) => indicator.code === code)
      return {
        code,
        name: known?.name ?? code,
        nameEn: known?.nameEn ?? code,
        definition: known?.definition ?? '',
        definitionEn: known?.definitionEn ?? '',
        sentence: known ? scoringSentence(known.scoring, { zh: known.unit, en: known.unitEn }, names) : null,
        cells: cells.flatMap(({ unit, ...cell }) => {
          const named = units.get(unit)
          return named ? [{ ...cell, unit: { code: unit, name: named.name, nameEn: named.nameEn } }] : []
        }),
      }
    }),
    suppressed,
    smallest: SMALLEST_PUBLIC_COUNT,
    engine: document.about.engine,
    documentHash: about.documentHash,
    root: merkleRoot(publicationLeaves(document)),
  }
}

/** Every publication in force that is open to everybody. */
export async function listOpen() {
  return keepAnswer(JSON.stringify(['public']), async () => {
    const rows = await listPublic(database())
    return rows.map(({ id, number, publishedAt, plan, period }) => ({
      id,
      number,
      publishedAt,
      plan,
      period,
    }))
  })
}
