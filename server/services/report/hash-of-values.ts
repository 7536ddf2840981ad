import 'server-only'
import { sha256 } from '@/server/db/audit'
import type { VillageValueRow } from '@/server/db/village-values'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import type { Observation } from '@/server/domain/scoring/case'

/** What of a value is signed. */
export interface HashedValue {
  indicatorCode: string
  observation: Observation | null
  note: string | null
  version: number
}

/**
 * SHA-256 of a report's values, and of its villages' where it has any: binds what was signed, accepted or returned to the
 * exact figures.
 */
export function hashOfValues(
  values: readonly HashedValue[],
  villages: readonly VillageValueRow[] = [],
): string {
  const facts = values
    .map(({ indicatorCode, observation, note, version }) => ({ indicatorCode, observation, note, version }))
    .sort((a, b) => (a.indicatorCode < b.indicatorCode ? -1 : 1))
  if (villages.length === 0) return sha256(canonicalJson(facts))
  const ofVillages = villages
    .map(({ indicatorCode, villageId, observation, version }) => ({
      indicatorCode,
      villageId,
      observation,
      version,
    }))
    .sort((a, b) => (`${a.indicatorCode} ${a.villageId}` < `${b.indicatorCode} ${b.villageId}` ? -1 : 1))
  return sha256(canonicalJson({ values: facts, villages: ofVillages }))
}
