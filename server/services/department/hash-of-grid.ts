import 'server-only'
import { sha256 } from '@/server/db/audit'
import type { ValueRow } from '@/server/db/values'
import { canonicalJson } from '@/server/domain/audit/canonical-json'

/** SHA-256 of a bureau's figures of a period: binds its word to the exact figures and their versions. */
export function hashOfGrid(values: readonly ValueRow[]): string {
  const facts = values
    .map(({ unitId, indicatorCode, observation, note, version }) => ({
      unitId,
      indicatorCode,
      observation,
      note,
      version,
    }))
    .sort((a, b) => (a.unitId + a.indicatorCode < b.unitId + b.indicatorCode ? -1 : 1))
  return sha256(canonicalJson(facts))
}
