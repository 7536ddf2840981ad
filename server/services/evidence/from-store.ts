import 'server-only'
import { problem } from '@/server/domain/errors'
import { FileDamaged, StoreFailed } from '@/server/files/file-store'

/** Work with the store; what it fails with in the words of the API. */
export async function fromStore<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof StoreFailed) throw problem('storeUnavailable', {}, { cause })
    if (cause instanceof FileDamaged) {
      // Somebody has to look at the disk or the bucket.
      console.error('[files]', cause.message)
      throw problem('fileDamaged', {}, { cause })
    }
    throw cause
  }
}
