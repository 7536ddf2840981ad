import { UploadQueue } from './upload-queue'

const queues = new Map<string, UploadQueue>()

/** The one queue of a report, for as long as the page's scripts live: what is being sent outlives the form it was begun in. */
export function queueOf(report: string, api: ConstructorParameters<typeof UploadQueue>[1]): UploadQueue {
  const queue = queues.get(report) ?? new UploadQueue(report, api)
  queues.set(report, queue)
  return queue
}
