import 'server-only'
import { sha256 } from '@/server/db/audit'
import type { ValueRow } from '@/server/db/values'
import { canonicalJson } from '@/server/domain/audit/canonical-json'

/** SHA-256 of a report's values: binds what was signed, accepted or returned to the exact figures. */
export function hashOfValues(values: readonly ValueRow[]): string {
  const facts = values
    .map(({ indicatorCode, observation, note, version }) => ({ indicatorCode, observation, note, version }))
    .sort((a, b) => (a.indicatorCode < b.indicatorCode ? -1 : 1))
  return sha256(canonicalJson(facts))
}
