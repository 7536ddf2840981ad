import type { EvidencePlace } from '@/server/domain/evidence/place'
import { UploadQueue } from './upload-queue'

/** What files hang on: a report, an answer, an appeal. */
export type EvidenceHolder = Pick<EvidencePlace, 'subject' | 'subjectId'>

const queues = new Map<string, UploadQueue>()

/** The one queue of a thing that files hang on, for as long as the page's scripts live: what is being sent outlives the form it was begun in. */
export function queueOf(of: EvidenceHolder, api: ConstructorParameters<typeof UploadQueue>[1]): UploadQueue {
  const key = `${of.subject}/${of.subjectId}`
  const queue = queues.get(key) ?? new UploadQueue(of, api)
  queues.set(key, queue)
  return queue
}
