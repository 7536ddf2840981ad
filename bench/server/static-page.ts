import { existsSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '@/scripts/lib/repository.mjs'

/** A file in `public`, which the server must find there when it starts. */
export interface StaticPage {
  path: string
  put: (html: string) => void
  remove: () => void
}

/** Makes room for a static page of the bench, until it is removed or the process ends. */
export function makeStaticPage(): StaticPage {
  const folder = join(repository, 'public')
  const made = !existsSync(folder)
  if (made) mkdirSync(folder)
  const file = join(folder, 'bench-page.txt')
  writeFileSync(file, '')
  const remove = () => {
    rmSync(file, { force: true })
    if (made && existsSync(folder)) rmdirSync(folder)
  }
  process.once('exit', remove)
  return {
    path: '/bench-page.txt',
    put: (html) => writeFileSync(file, html),
    remove() {
      process.off('exit', remove)
      remove()
    },
  }
}
