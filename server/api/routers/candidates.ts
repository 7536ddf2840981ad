import { z } from 'zod'
import { answerObjection } from '@/server/services/publication/answer-objection'
import { listCandidates } from '@/server/services/publication/list-candidates'
import { moveCandidate } from '@/server/services/publication/move-candidate'
import { propose } from '@/server/services/publication/propose'
import { readCandidate } from '@/server/services/publication/read-candidate'
import { readUnpublished } from '@/server/services/publication/read-unpublished'
import { sayWord } from '@/server/services/publication/say-word'
import { code, id, key, longText } from '../input'
import { procedure, router } from '../trpc'

const step = z.strictObject({ id, version: z.int().min(1), words: longText.default(''), key })
const word = z.strictObject({ id, words: longText.default(''), key })

/** Results on their way to being published: frozen, checked by the units, reviewed, on notice, signed. */
export const candidatesRouter = router({
  list: procedure('publication.list').query(({ ctx }) => listCandidates(ctx.actor)),
  read: procedure('publication.candidate')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => readCandidate(ctx.actor, input.id, ctx.now)),
  download: procedure('publication.candidate')
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => readUnpublished(ctx.actor, input.id)),
  propose: procedure('publication.propose')
    .input(z.strictObject({ runId: id, reason: longText.optional(), key }))
    .mutation(({ ctx, input }) => propose(ctx, input)),
  ask: procedure('publication.ask')
    .input(step)
    .mutation(({ ctx, input }) => moveCandidate(ctx, 'ask', input)),
  review: procedure('publication.review')
    .input(step)
    .mutation(({ ctx, input }) => moveCandidate(ctx, 'review', input)),
  post: procedure('publication.post')
    .input(step)
    .mutation(({ ctx, input }) => moveCandidate(ctx, 'post', input)),
  submit: procedure('publication.submit')
    .input(step)
    .mutation(({ ctx, input }) => moveCandidate(ctx, 'submit', input)),
  sign: procedure('publication.sign')
    .input(step)
    .mutation(({ ctx, input }) => moveCandidate(ctx, 'sign', input)),
  sendBack: procedure('publication.sendBack')
    .input(step)
    .mutation(({ ctx, input }) => moveCandidate(ctx, 'sendBack', input)),
  withdraw: procedure('publication.withdraw')
    .input(step)
    .mutation(({ ctx, input }) => moveCandidate(ctx, 'withdraw', input)),
  check: procedure('publication.check')
    .input(word)
    .mutation(({ ctx, input }) => sayWord(ctx, 'check', input)),
  object: procedure('publication.object')
    .input(word.extend({ indicator: code.optional() }))
    .mutation(({ ctx, input }) => sayWord(ctx, 'object', input)),
  takeBack: procedure('publication.takeBack')
    .input(word.extend({ objectionId: id }))
    .mutation(({ ctx, input }) => sayWord(ctx, 'takeBack', input)),
  answer: procedure('publication.answer')
    .input(z.strictObject({ id, objectionId: id, upheld: z.boolean(), words: longText, key }))
    .mutation(({ ctx, input }) => answerObjection(ctx, input)),
})
