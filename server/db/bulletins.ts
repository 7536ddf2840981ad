import 'server-only'
import type { BulletinFacts } from '@/server/domain/bulletin/bulletin-facts'
import { bulletinText, type BulletinText } from '@/server/domain/bulletin/bulletin-text'
import type { Db } from './client'
import { toJsonValue } from './json'

/** An owner's template in force; null where it never wrote one. */
export async function findTemplate(db: Db, ownerId: string) {
  const row = await db.bulletinTemplate.findFirst({
    where: { ownerId },
    select: { version: true, text: true, byName: true, at: true },
    orderBy: { version: 'desc' },
  })
  return row && { ...row, text: bulletinText.parse(row.text) }
}

/** Every version of an owner's template, the latest first, without its text. */
export async function listTemplateVersions(db: Db, ownerId: string) {
  return db.bulletinTemplate.findMany({
    where: { ownerId },
    select: { version: true, byName: true, at: true },
    orderBy: { version: 'desc' },
  })
}

/** Writes the next version; false where somebody else has. */
export async function insertTemplate(
  tx: Db,
  row: { ownerId: string; version: number; text: BulletinText; byId: string; byName: string; at: Date },
): Promise<boolean> {
  const { count } = await tx.bulletinTemplate.createMany({
    data: [{ ...row, text: toJsonValue(row.text) }],
    skipDuplicates: true,
  })
  return count === 1
}

export interface NewBulletin {
  id: string
  ownerId: string
  publicationId: string
  templateVersion: number
  text: BulletinText & { date: string }
  facts: BulletinFacts
  hash: string
  byId: string
  byName: string
  at: Date
}

export async function insertBulletin(tx: Db, row: NewBulletin): Promise<void> {
  await tx.bulletin.create({
    data: { ...row, text: toJsonValue(row.text), facts: toJsonValue(row.facts) },
  })
}

/** The bulletins made of a publication, the latest first. */
export async function listBulletins(db: Db, ownerId: string, publicationId: string) {
  const rows = await db.bulletin.findMany({
    where: { ownerId, publicationId },
    select: { id: true, text: true, hash: true, byName: true, at: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  return rows.map(({ text, ...row }) => {
    const { number, title, date } = text as unknown as NewBulletin['text']
    return { ...row, number, title, date }
  })
}

export async function findBulletin(db: Db, ownerId: string, id: string) {
  const row = await db.bulletin.findFirst({
    where: { id, ownerId },
    select: {
      id: true,
      publicationId: true,
      text: true,
      facts: true,
      hash: true,
      byName: true,
      at: true,
    },
  })
  // Written by making one alone, of these shapes.
  return (
    row && {
      ...row,
      text: row.text as unknown as NewBulletin['text'],
      facts: row.facts as unknown as BulletinFacts,
    }
  )
}

/** What a bulletin is about: a publication in an owner's name, and the run that it froze. */
export async function findPublished(db: Db, ownerId: string, id: string) {
  return db.publication.findFirst({
    where: { id, ownerId },
    select: {
      id: true,
      planId: true,
      runId: true,
      number: true,
      reason: true,
      documentHash: true,
      publishedAt: true,
      supersedes: { select: { number: true } },
      plan: { select: { year: true, name: true, owner: { select: { name: true } } } },
      period: { select: { code: true, name: true } },
      run: { select: { versionId: true } },
    },
  })
}
