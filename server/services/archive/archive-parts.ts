import 'server-only'
import { listPlansOfYear } from '@/server/db/archives'
import { type Db, database } from '@/server/db/client'
import { listBulletins, findBulletin } from '@/server/db/bulletins'
import { listDraws } from '@/server/db/draws'
import { type LetterRow, listLetters } from '@/server/db/letters'
import { findPublicationDocument, listPublications } from '@/server/db/publications'
import { listSheets, type SheetRow } from '@/server/db/sheets'
import type { Actor } from '@/server/domain/access/actor'
import type { CatalogueFile, FileKind } from '@/server/domain/archive/catalogue'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import { publicationLeaves } from '@/server/domain/publication/leaves'
import { merkleRoot } from '@/server/domain/publication/merkle'
import { printPictures } from '../paper/print-pictures'
import type { SetPaper } from '../paper/set-apart'
import { loadPublished } from '../plan/load-plan'
import { reportRound } from '../round/report-round'
import { loadReports } from '../sheet/load-reports'
import type { ArchiveWords, FileTitle } from './archive-words'
import { bundleVerifier } from './bundle-verifier'
import { loadMinutes } from './load-minutes'

/** One file to come: what it is, and how it is made once its turn has come. */
export interface Part {
  path: string
  title: string
  kind: FileKind
  make: () => Promise<{ content: Uint8Array; root?: string }>
}

interface Making {
  db: Db
  actor: Actor
  now: Date
  words: ArchiveWords
  set: SetPaper
}

type Plan = Awaited<ReturnType<typeof listPlansOfYear>>[number]

const safe = (text: string) => text.replace(/[^\w.-]/g, '_')
const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 1)}\n`)
const NO_PICTURES = {}

/** Everything that a year's archive holds, in its order; nothing is made yet, so that it is known how much it will be. */
export async function archiveParts(
  context: { actor: Actor; now: Date; words: ArchiveWords; set: SetPaper },
  year: number,
): Promise<{ owner: string; parts: Part[] }> {
  const making: Making = { ...context, db: database() }
  const { db, actor, words } = making
  const plans = await listPlansOfYear(db, actor.ownerId, year)
  const owner = plans[0]?.owner.name ?? ''
  const sheets = (await listSheets(db, { ownerId: actor.ownerId })).filter(
    (sheet) => sheet.period.plan.year === year && sheet.state !== 'open',
  )
  const parts: Part[] = []
  for (const plan of plans)
    parts.push(
      ...(await publicationParts(making, plan)),
      ...planParts(making, plan),
      ...(await letterParts(making, plan)),
      ...sheetParts(making, plan, sheets),
      ...(await roundParts(making, plan)),
      ...minutesParts(making, plan),
    )
  const readme = words.readme({ owner, year })
  const about = (
    path: string,
    is: 'readme' | 'readmeEn' | 'verifier',
    kind: FileKind,
    make: Part['make'],
  ) => ({
    path,
    kind,
    title: words.title({ is }),
    make,
  })
  const text = (content: string) => () => Promise.resolve({ content: Buffer.from(content) })
  return {
    owner,
    parts: [
      ...parts,
      about('verify.mjs', 'verifier', 'program', async () => ({ content: await bundleVerifier() })),
      about('README.zh-CN.md', 'readme', 'about', text(readme.zh)),
      about('README.md', 'readmeEn', 'about', text(readme.en)),
    ],
  }
}

/** A part whose title follows from what it is. */
function part({ words }: Making, path: string, kind: FileKind, title: FileTitle, make: Part['make']): Part {
  return { path, kind, title: words.title(title), make }
}

async function publicationParts(making: Making, plan: Plan): Promise<Part[]> {
  const { db, actor, words, set } = making
  const published = (await listPublications(db, actor.ownerId, { planId: plan.id })).toReversed()
  const parts: Part[] = []
  for (const { id, number, period } of published) {
    const folder = `publications/${safe(plan.code)}-${String(number)}-${safe(period.code)}`
    parts.push(
      part(
        making,
        `${folder}/publication.json`,
        'publication',
        { is: 'publication', period: period.name, number },
        async () => {
          const kept = await findPublicationDocument(db, actor.ownerId, id)
          if (!kept) throw new Error(`publication ${id} is gone`)
          return {
            content: Buffer.from(canonicalJson(kept.document)),
            root: merkleRoot(publicationLeaves(kept.document)),
          }
        },
      ),
    )
    const made = (await listBulletins(db, actor.ownerId, id)).toReversed()
    for (const [at, { id: bulletinId, title }] of made.entries()) {
      const read = async () => {
        const found = await findBulletin(db, actor.ownerId, bulletinId)
        if (!found) throw new Error(`bulletin ${bulletinId} is gone`)
        return found
      }
      const path = `${folder}/bulletin-${String(at + 1)}`
      const bulletin = { is: 'bulletin', title } as const
      parts.push(
        part(making, `${path}.json`, 'bulletin', bulletin, async () => {
          const { text, facts, hash } = await read()
          return { content: json({ text, facts, hash }) }
        }),
        ...(['pdf', 'docx'] as const).map((format) =>
          part(making, `${path}.${format}`, 'paper', bulletin, async () => {
            const found = await read()
            const paper = words.bulletin(found)
            return { content: await set({ format, paper, pictures: NO_PICTURES, at: found.at }) }
          }),
        ),
        part(making, `${path}.xlsx`, 'paper', { is: 'annex', title }, async () => {
          const found = await read()
          return { content: await set({ format: 'xlsx', annex: words.annex(found), at: found.at }) }
        }),
      )
    }
  }
  return parts
}

function planParts(making: Making, plan: Plan): Part[] {
  const { db, actor } = making
  return plan.versions.map(({ id, number }) =>
    part(
      making,
      `plans/${safe(plan.code)}-v${String(number)}.json`,
      'plan',
      { is: 'plan', plan: plan.name, version: number },
      async () => {
        const { document } = await loadPublished(db, { ownerId: actor.ownerId }, { versionId: id })
        return { content: json(document) }
      },
    ),
  )
}

async function letterParts(making: Making, plan: Plan): Promise<Part[]> {
  const { db, actor, words, set } = making
  const letters = await listLetters(db, { ownerId: actor.ownerId }, { planId: plan.id })
  const signed = letters.filter(({ signatures }) => signatures.length > 0)
  return signed.flatMap((letter) => {
    const { unit, number } = letter
    const path = `letters/${safe(plan.code)}-${safe(unit.code)}-${String(number)}`
    const title = { is: 'letter', unit: unit.name, number } as const
    return [
      part(making, `${path}.json`, 'letter', title, () =>
        Promise.resolve({ content: json(recordOf(letter)) }),
      ),
      part(making, `${path}.pdf`, 'paper', title, async () => ({
        content: await set({ format: 'letter', letter: words.letter(letter), at: letter.proposedAt }),
      })),
    ]
  })
}

const recordOf = ({
  unit,
  number,
  state,
  content,
  hash,
  proposedByName,
  proposedAt,
  signatures,
}: LetterRow) => ({
  unit,
  number,
  state,
  proposedByName,
  proposedAt,
  signatures: signatures.map(({ byId: _, ...signature }) => signature),
  hash,
  content,
})

function sheetParts(making: Making, plan: Plan, sheets: readonly SheetRow[]): Part[] {
  const { db, actor, words, set } = making
  return sheets
    .filter(({ period }) => period.planId === plan.id)
    .map((sheet) =>
      part(
        making,
        `inspections/${safe(plan.code)}-${safe(sheet.period.code)}/${safe(sheet.unit.code)}-${sheet.id}.pdf`,
        'paper',
        { is: 'sheet', period: sheet.period.name, unit: sheet.unit.name },
        async () => {
          const scope = { ownerId: actor.ownerId }
          const report = (await loadReports(db, making, scope, [sheet])).get(sheet.id)
          if (!report) throw new Error(`sheet ${sheet.id} has no report`)
          const pictures = await printPictures(report.photos.map(({ file }) => file))
          const at = sheet.completedAt ?? new Date(0)
          return { content: await set({ format: 'pdf', paper: words.sheet(report), pictures, at }) }
        },
      ),
    )
}

async function roundParts(making: Making, plan: Plan): Promise<Part[]> {
  const { db, actor, words, set, now } = making
  const parts: Part[] = []
  for (const { id, name, period } of plan.rounds) {
    const path = `rounds/${safe(plan.code)}-${safe(period.code)}-${id}`
    const called = name || period.name
    parts.push(
      part(making, `${path}.pdf`, 'paper', { is: 'round', name: called }, async () => {
        const report = await reportRound(actor, id, now)
        const paper = words.round(report)
        return { content: await set({ format: 'pdf', paper, pictures: NO_PICTURES, at: report.latest }) }
      }),
    )
    for (const { number, frame, frameHash, commitment, outcome } of await listDraws(db, id))
      if (outcome)
        parts.push(
          part(
            making,
            `${path}-draw-${String(number)}.json`,
            'draw',
            { is: 'draw', name: called, number },
            () => {
              const { secret, number: given, seed, result } = outcome
              const file = {
                frame: JSON.parse(frame) as unknown,
                frameHash,
                commitment,
                secret,
                seed,
                result,
              }
              return Promise.resolve({ content: json({ ...file, number: given }) })
            },
          ),
        )
  }
  return parts
}

function minutesParts(making: Making, plan: Plan): Part[] {
  const { db, actor, words, set } = making
  const last = plan.versions.at(-1)
  if (!last) return []
  const load = () => loadMinutes(db, actor.ownerId, { ...plan, versionId: last.id })
  const title = { is: 'minutes', plan: plan.name } as const
  const path = `minutes/${safe(plan.code)}`
  return [
    part(making, `${path}.json`, 'record', title, async () => ({ content: json(await load()) })),
    part(making, `${path}.pdf`, 'paper', title, async () => ({
      content: await set({
        format: 'pdf',
        paper: words.minutes(await load()),
        pictures: NO_PICTURES,
        at: last.publishedAt ?? new Date(0),
      }),
    })),
  ]
}

/** A part as the catalogue has it once it is made. */
export const listed = (
  { path, title, kind }: Part,
  made: { bytes: number; sha256: string; root?: string | undefined },
): CatalogueFile => ({
  path,
  title,
  kind,
  bytes: made.bytes,
  sha256: made.sha256,
  ...(made.root === undefined ? {} : { root: made.root }),
})
