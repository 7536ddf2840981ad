import 'server-only'
import { type EvidenceLimits, evidenceLimits } from '@/server/domain/evidence/limits'

/** The limits, with the size of one file as the operator set it (`MINGJI_FILE_MB`). */
export function limits(): EvidenceLimits {
  const megabytes = Number(process.env['MINGJI_FILE_MB'] || Number.NaN)
  return evidenceLimits(megabytes > 0 && megabytes <= 200 ? megabytes : undefined)
}
