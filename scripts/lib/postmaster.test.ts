import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPostmaster, stopOrphan } from './postmaster.mjs'
import { temporaryFolder } from './temporary-folder'

const written = (folder: string, pid: number) =>
  [pid, folder, 1795323340, 5432, folder, '', '   8913 0         ', 'ready   ', ''].join('\n')

test('reads what a running server says of itself', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'postmaster.pid'), written(folder, 42))
  expect(readPostmaster(folder)).toEqual({
    pid: 42,
    port: 5432,
    socketFolder: folder,
    sharedMemory: '0',
    ready: true,
  })
})

test('no server, nothing to stop', async () => {
  const folder = temporaryFolder()
  expect(readPostmaster(folder)).toBeUndefined()
  await stopOrphan(folder)
})

test('a process that is no PostgreSQL but has the id of a dead one is left alone, and the traces go', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'postmaster.pid'), written(folder, process.pid).replace('8913 0', '8913 none'))
  writeFileSync(join(folder, '.s.PGSQL.5432.lock'), '')
  await stopOrphan(folder)
  expect(readdirSync(folder)).toEqual([])
})
