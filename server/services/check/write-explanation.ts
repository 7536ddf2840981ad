import 'server-only'
import type { Db } from '@/server/db/client'
import { insertExplanation, listExplanations } from '@/server/db/explanations'
import type { CompiledCheck } from '@/server/domain/check/compile-checks'
import type { CheckSource } from '@/server/domain/check/plan-check'
import { problem } from '@/server/domain/errors'
import type { AuditEntry, CommandContext } from '../command'
import { refusePersonalData } from '../values/refuse-personal-data'

export interface ExplanationEntry {
  check: string
  /** The figures that it is written for, as the check's finding names them. */
  about: string
  text: string
  /** The version of the explanation that its writer saw; 0 where there was none. */
  baseVersion: number
}

export interface ExplanationSaved {
  version: number
  /** Somebody else wrote meanwhile: nothing was written, and this is what they wrote. */
  theirs: { text: string; byName: string; at: string; version: number } | null
}

/** Keeps why figures that a soft check asks about are right; over the version that the writer saw, never over another. */
export async function writeExplanation(
  tx: Db,
  { actor, now }: CommandContext,
  period: { id: string; ownerId: string; code: string },
  of: { unitId: string; source: CheckSource; checks: readonly CompiledCheck[] },
  entry: ExplanationEntry,
  audit: (entry: AuditEntry) => void,
): Promise<ExplanationSaved> {
  const { unitId, source } = of
  const text = entry.text.trim()
  if (text === '') throw problem('reasonRequired', { fields: [entry.check] })
  refusePersonalData({ [entry.check]: text })
  const asked = of.checks.find(({ check }) => check.code === entry.check && check.kind === 'soft')
  if (!asked) throw problem('notFound', {})
  const before = (await listExplanations(tx, { periodId: period.id, unitIds: [unitId], source }))
    .filter(({ check }) => check === entry.check)
    .at(-1)
  const held = before?.version ?? 0
  const version = entry.baseVersion + 1
  if (before && before.text === text && before.about === entry.about) return { version: held, theirs: null }
  const written =
    held === entry.baseVersion &&
    (await insertExplanation(tx, {
      ownerId: period.ownerId,
      periodId: period.id,
      unitId,
      source,
      checkCode: entry.check,
      version,
      about: entry.about,
      text,
      byId: actor.userId,
      byName: actor.name,
      at: now,
    }))
  if (!written) {
    const theirs = (await listExplanations(tx, { periodId: period.id, unitIds: [unitId], source }))
      .filter(({ check }) => check === entry.check)
      .at(-1)
    return {
      version: theirs?.version ?? 0,
      theirs: {
        text: theirs?.text ?? '',
        byName: theirs?.byName ?? '',
        at: new Date(theirs?.at ?? now).toISOString(),
        version: theirs?.version ?? 0,
      },
    }
  }
  audit({
    subjectType: 'checkExplanation',
    subjectId: `${period.code}/${unitId}/${entry.check}/${source}`,
    before: before ? { about: before.about, text: before.text, version: before.version } : null,
    after: { about: entry.about, text, version },
  })
  return { version, theirs: null }
}
