import type { EvidenceLimits } from '@/server/domain/evidence/limits'
import { type Inspection, refused } from './inspection'
import { PackedTooMuch, readPdfObjects, Unreadable } from './pdf-objects'

/** Programs in it, files in it, and what starts either. */
const ACTIVE = /\/(?:JavaScript|JS|Launch|RichMedia|EmbeddedFiles?|XFA)(?![\w#])/
const ENCRYPTED = /\/Encrypt(?![\w#])/
const PAGE = /\/Type\s*\/Page(?![\w#])/

/**
 * A PDF by its objects, those in compressed object streams included. It is not rendered: what its pages show is for whoever opens
 * it.
 */
export function inspectPdf(content: Uint8Array, limits: EvidenceLimits): Inspection {
  let pages = 0
  try {
    const seen = new Set<string>()
    for (const { number, text } of readPdfObjects(content)) {
      if (ENCRYPTED.test(text)) return refused('encrypted')
      if (ACTIVE.test(text)) return refused('active')
      // A page that was changed stands in the file again, under the same number.
      if (!PAGE.test(text) || seen.has(number)) continue
      seen.add(number)
      pages += 1
    }
  } catch (error) {
    if (error instanceof PackedTooMuch) return refused('archive', limits.unpacked / 1024 / 1024)
    if (error instanceof Unreadable) return refused('damaged')
    throw error
  }
  if (pages === 0) return refused('damaged')
  if (pages > limits.pages) return refused('tooManyPages', limits.pages)
  return { ok: true, type: 'pdf', content, pages, located: false }
}
