import 'server-only'
import { join } from 'node:path'
import { readS3Settings } from '@/scripts/lib/s3-settings.mjs'
import { dataFolder } from './data-folder'
import type { FileStore } from './file-store'
import { folderStore } from './folder-store'
import { s3Store } from './s3-store'

let store: FileStore | undefined

/** The one store of this process: the data folder's `evidence`, or the bucket that the operator named. */
export function openStore(): FileStore {
  const settings = readS3Settings(process.env)
  store ??= settings ? s3Store(settings) : folderStore(join(dataFolder(), 'evidence'))
  return store
}
