import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { insertArchive, listArchiveYears, listArchives } from '@/server/db/archives'
import { sha256 } from '@/server/db/audit'
import { database } from '@/server/db/client'
import { ZipWriter } from '@/server/documents/archive/zip-writer'
import type { Actor } from '@/server/domain/access/actor'
import { type Catalogue, type CatalogueFile, catalogueTable } from '@/server/domain/archive/catalogue'
import { problem } from '@/server/domain/errors'
import { hashOf } from '@/server/files/hash-of'
import { command, type CommandContext } from '../command'
import { setApart } from '../paper/set-apart'
import { archiveParts, listed } from './archive-parts'
import type { ArchiveWords } from './archive-words'
import { archiving } from './progress'

type Bytes = Uint8Array<ArrayBuffer>

/**
 * Makes a year's archive as a stream: one file after another is made and handed on, with the catalogue at the end. That it was made
 * is recorded once it is whole; whoever stops taking it stops it.
 */
export async function makeArchive(
  context: CommandContext,
  input: { year: number; words: ArchiveWords },
): Promise<ReadableStream<Bytes>> {
  const { actor } = context
  const years = await listArchiveYears(database(), actor.ownerId)
  if (!years.includes(input.year)) throw problem('notFound', {})
  // One at a time for each owner: it works hard enough.
  const before = archiving().get(actor.ownerId)
  if (before && !before.ended) throw problem('notInThisState', { action: 'archive.make', state: 'running' })
  archiving().set(actor.ownerId, { year: input.year, done: 0, all: 0 })
  const { readable, writable } = new TransformStream<Bytes, Bytes>()
  const writer = writable.getWriter()
  void produce(context, input, (chunk) => writer.write(chunk))
    .then(async () => {
      archiving().delete(actor.ownerId)
      await writer.close()
    })
    .catch(async (error: unknown) => {
      console.error('[archive]', error)
      archiving().set(actor.ownerId, { year: input.year, done: 0, all: 0, ended: true })
      await writer.abort(error).catch(() => undefined)
    })
  return readable
}

async function produce(
  context: CommandContext,
  { year, words }: { year: number; words: ArchiveWords },
  write: (chunk: Bytes) => Promise<void>,
): Promise<void> {
  const { actor, now } = context
  const zip = new ZipWriter(write)
  const { owner, files } = await setApart(async (set) => {
    const { owner: name, parts } = await archiveParts({ actor, now, words, set }, year)
    const made: CatalogueFile[] = []
    for (const each of parts) {
      archiving().set(actor.ownerId, { year, done: made.length, all: parts.length })
      const { content, root } = await each.make()
      await zip.add(each.path, content)
      made.push(listed(each, { bytes: content.length, sha256: hashOf(content), root }))
    }
    return { owner: name, files: made }
  })
  const catalogue: Catalogue = { archive: 1, owner, year, files }
  const text = `${JSON.stringify(catalogue, null, 1)}\n`
  await zip.add('catalogue.csv', Buffer.from(catalogueTable(catalogue, words.heads)))
  await zip.add('catalogue.json', Buffer.from(text))
  await zip.finish()
  const catalogueHash = sha256(text)
  await command(context, { action: 'archive.make' }, async (tx, audit) => {
    const id = uuidv7()
    const row = { id, ownerId: actor.ownerId, year, files: files.length, bytes: zip.bytes, catalogueHash }
    await insertArchive(tx, { ...row, byId: actor.userId, byName: actor.name, at: now })
    audit({
      subjectType: 'archive',
      subjectId: id,
      after: { year, files: files.length, bytes: zip.bytes, catalogueHash },
    })
  })
}

/** The years that can be archived, the archives that were made, and the one that is being made. */
export async function readArchives({ ownerId }: Actor) {
  const db = database()
  const [years, archives] = await Promise.all([listArchiveYears(db, ownerId), listArchives(db, ownerId)])
  return { years, archives, making: archiving().get(ownerId) ?? null }
}
