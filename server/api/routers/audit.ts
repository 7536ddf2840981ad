import { z } from 'zod'
import { readAudit } from '@/server/services/audit/read-audit'
import { verifyAudit } from '@/server/services/audit/verify-audit'
import { procedure, router } from '../trpc'

export const auditRouter = router({
  read: procedure('audit.read')
    .input(z.strictObject({ action: z.string().max(100).optional(), before: z.int().min(1).optional() }))
    .query(({ input }) => readAudit(input)),
  verify: procedure('audit.verify').mutation(() => verifyAudit()),
})
