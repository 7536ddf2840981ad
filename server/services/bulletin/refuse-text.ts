import 'server-only'
import type { BulletinText } from '@/server/domain/bulletin/bulletin-text'
import { checkText } from '@/server/domain/bulletin/check-text'
import { problem } from '@/server/domain/errors'
import { refusePersonalData } from '../values/refuse-personal-data'

/** Refuses a text with every fault in it, and what seems to be about a resident. */
export function refuseText(text: BulletinText, is: 'template' | 'filled'): void {
  const faults = checkText(text, is)
  if (faults.length > 0) throw problem('bulletinTextRefused', { faults })
  refusePersonalData(text)
}
