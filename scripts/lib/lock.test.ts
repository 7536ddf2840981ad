import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lockHolder, takeLock } from './lock.mjs'
import { startOf } from './processes.mjs'
import { temporaryFolder } from './temporary-folder'

const alive = process.ppid

function leaveLock(folder: string, holder: object | string) {
  writeFileSync(join(folder, 'lock'), typeof holder === 'string' ? holder : JSON.stringify(holder))
}

test('a free folder is taken, and given back', async () => {
  const folder = temporaryFolder()
  const lock = await takeLock(folder, 'a test')
  expect(readdirSync(folder)).toEqual(['lock'])
  lock.release()
  expect(readdirSync(folder)).toEqual([])
})

test('a folder that a living process holds is refused, naming it', async () => {
  const folder = temporaryFolder()
  leaveLock(folder, { pid: alive, start: startOf(alive), what: 'http://localhost:3000' })
  expect(lockHolder(folder)?.pid).toBe(alive)
  await expect(takeLock(folder, 'a test')).rejects.toThrow(
    `Mingji already runs on ${folder}: process ${alive}, http://localhost:3000.`,
  )
})

test.each([
  ['a killed process', { pid: 4_194_304, start: '', what: '' }],
  ['a process whose id was given to another one', { pid: alive, start: 'earlier', what: '' }],
  ['this process id, before a container was started again', { pid: process.pid, start: 'earlier', what: '' }],
  ['a full disk, half written', '{"pid":'],
])('a lock left by %s does not count', async (_, holder) => {
  const folder = temporaryFolder()
  leaveLock(folder, holder)
  const lock = await takeLock(folder, 'a test')
  lock.release()
  expect(readdirSync(folder)).toEqual([])
})

test('a lock that another process took over meanwhile stays', async () => {
  const folder = temporaryFolder()
  const lock = await takeLock(folder, 'a test')
  leaveLock(folder, { pid: alive, start: startOf(alive), what: 'another' })
  lock.release()
  expect(readdirSync(folder)).toEqual(['lock'])
})
