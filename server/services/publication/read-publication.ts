import 'server-only'
import { database } from '@/server/db/client'
import { findPublicationDocument } from '@/server/db/publications'
import type { Actor } from '@/server/domain/access/actor'
import { can } from '@/server/domain/access/can'
import { unitRoles } from '@/server/domain/access/roles'
import { scopeOf } from '@/server/domain/access/scope'
import { problem } from '@/server/domain/errors'
import { publicationLeaves } from '@/server/domain/publication/leaves'
import { merkleRoot } from '@/server/domain/publication/merkle'
import { unitProof, type UnitProof } from '@/server/domain/publication/unit-proof'

/** What proves one publication: its checksum, the root over its figures and results, and the units that can prove theirs. */
export async function readPublication(actor: Actor, id: string) {
  const { document, openings, ...found } = await load(actor, id)
  const { about, case: assessment } = document
  return {
    ...found,
    about,
    year: assessment.plan.year,
    root: merkleRoot(publicationLeaves(document)),
    /** Whether it can be read without an account, and whether this person may change that. */
    isOpen: openings[0]?.open === true,
    mayOpen: can(actor, 'publication.open'),
    ownUnit: unitRoles.includes(actor.role) ? actor.unit.code : null,
    units: assessment.units.map(({ code, name }) => ({ code, name })),
  }
}

/** One unit's proof of what was published of it. */
export async function readProof(actor: Actor, input: { id: string; unit: string }): Promise<UnitProof> {
  const { document, number, documentHash } = await load(actor, input.id)
  const proof = unitProof(document, { number, through: document.about.through, documentHash }, input.unit)
  if (!proof) throw problem('notFound', {})
  return proof
}

async function load(actor: Actor, id: string) {
  const found = await findPublicationDocument(database(), scopeOf(actor).ownerId, id)
  if (!found) throw problem('notFound', {})
  return found
}
