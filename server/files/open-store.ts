import 'server-only'
import { join } from 'node:path'
import { readS3Settings } from '@/scripts/lib/s3-settings.mjs'
import { dataFolder } from './data-folder'
import type { FileStore } from './file-store'
import { folderStore } from './folder-store'
import { s3Store } from './s3-store'

let opened: { folder: string; store: FileStore } | undefined

/** The one store of a data folder: its `evidence`, or the bucket that the operator named. */
export function openStore(): FileStore {
  const folder = join(dataFolder(), 'evidence')
  if (opened?.folder === folder) return opened.store
  const settings = readS3Settings(process.env)
  opened = { folder, store: settings ? s3Store(settings) : folderStore(folder) }
  return opened.store
}
