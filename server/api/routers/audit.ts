import { z } from 'zod'
import { readAudit } from '@/server/services/audit/read-audit'
import { verifyAudit } from '@/server/services/audit/verify-audit'
import { code } from '../input'
import { procedure, router } from '../trpc'

export const auditRouter = router({
  read: procedure('audit.read')
    .input(z.strictObject({ action: code.optional(), before: z.int().min(1).optional() }))
    .query(({ input }) => readAudit(input)),
  verify: procedure('audit.verify').mutation(() => verifyAudit()),
})
