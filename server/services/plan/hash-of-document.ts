import 'server-only'
import { sha256 } from '@/server/db/audit'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import type { PlanDocument } from '@/server/domain/plan/document/plan-document'

/** SHA-256 of a plan's document as canonical JSON: the same plan, the same hash. */
export const hashOfDocument = (document: PlanDocument): string => sha256(canonicalJson(document))
