import 'server-only'
import { problem } from '@/server/domain/errors'
import { findPersonalData } from '@/server/domain/value/personal-data'

/** Refuses texts that seem to carry a resident's identity or phone number, naming the field. */
export function refusePersonalData(texts: Readonly<Record<string, string | null | undefined>>): void {
  for (const [field, text] of Object.entries(texts)) {
    const kind = findPersonalData(text ?? '')
    if (kind !== null) throw problem('personalData', { field, kind })
  }
}
