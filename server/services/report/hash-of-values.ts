import 'server-only'
import { sha256 } from '@/server/db/audit'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import type { Observation } from '@/server/domain/scoring/case'

/** What of a value is signed. */
export interface HashedValue {
  indicatorCode: string
  observation: Observation | null
  note: string | null
  version: number
}

/** SHA-256 of a report's values: binds what was signed, accepted or returned to the exact figures. */
export function hashOfValues(values: readonly HashedValue[]): string {
  const facts = values
    .map(({ indicatorCode, observation, note, version }) => ({ indicatorCode, observation, note, version }))
    .sort((a, b) => (a.indicatorCode < b.indicatorCode ? -1 : 1))
  return sha256(canonicalJson(facts))
}
