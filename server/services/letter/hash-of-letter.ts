import 'server-only'
import { sha256 } from '@/server/db/audit'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import type { LetterContent } from '@/server/domain/letter/letter-content'

/** SHA-256 of what a letter says, as canonical JSON: what both sides put their names under. */
export const hashOfLetter = (content: LetterContent): string => sha256(canonicalJson(content))
