import { canonicalJson } from '../../audit/canonical-json'
import { type DrawFile, drawFile } from './check-draw'

/** A draw as a file to take along: its frame reads back, in whatever language, as the text that was hashed. */
export function drawFileText(draw: DrawFile): string {
  // Keys in the canonical order, laid out for people.
  return `${JSON.stringify(JSON.parse(canonicalJson(drawFile.parse(draw))), null, 1)}\n`
}
