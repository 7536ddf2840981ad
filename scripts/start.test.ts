import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { freePort } from './lib/port.mjs'
import { startOf } from './lib/processes.mjs'
import { temporaryFolder } from './lib/temporary-folder'

/** Starts with settings that must be refused before anything is installed or built. */
async function start(env: Record<string, string>, ...flags: string[]) {
  const { PATH = '', SystemRoot = '' } = process.env
  const MINGJI_DATA = join(temporaryFolder(), 'data')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('start.mjs', import.meta.url)), ...flags],
    {
      env: { NODE_ENV: 'test', PATH, SystemRoot, MINGJI_DATA, PORT: String(await freePort()), ...env },
      encoding: 'utf8',
      timeout: 30_000,
    },
  )
  return { status, stdout, stderr }
}

const refused = (sentence: string) => ({ status: 1, stdout: '', stderr: `${sentence}\n` })

test('a port that is no number', async () => {
  expect(await start({ PORT: 'http' })).toEqual(refused('PORT must be a number from 1 to 65535, not "http".'))
})

test('an unknown option', async () => {
  expect(await start({}, '--demo')).toEqual(
    refused('There is no option --demo; npm start -- --help lists them.'),
  )
})

test('a taken port; the data folder is free again afterwards', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const MINGJI_DATA = temporaryFolder()
  expect(await start({ PORT: String(port), MINGJI_DATA })).toEqual(
    refused(`Port ${port} is taken by another program. Set PORT to another number.`),
  )
  expect(readdirSync(MINGJI_DATA)).toEqual([])
})

test('a second instance on the same data folder', async () => {
  const MINGJI_DATA = temporaryFolder()
  const first = { pid: process.pid, start: startOf(process.pid), what: 'http://localhost:3000' }
  writeFileSync(join(MINGJI_DATA, 'lock'), JSON.stringify(first))
  expect(await start({ MINGJI_DATA })).toEqual(
    refused(
      `Mingji already runs on ${MINGJI_DATA}: process ${process.pid}, http://localhost:3000. Stop it first, or set MINGJI_DATA to another folder.`,
    ),
  )
})

test('a data folder that cannot be one', async () => {
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  expect(await start({ MINGJI_DATA: file })).toEqual(
    refused(`${file} is not a folder. Set MINGJI_DATA to a folder that can be written.`),
  )
})

test('a database server that does not answer', async () => {
  const port = await freePort()
  expect(await start({ DATABASE_URL: `postgresql://mingji:secret@127.0.0.1:${port}/mingji` })).toEqual(
    refused(`The database server of DATABASE_URL, 127.0.0.1:${port}, does not answer (ECONNREFUSED).`),
  )
})

test('a certificate that cannot be read', async () => {
  expect(await start({ MINGJI_TLS_CERT: '/nowhere/cert.pem', MINGJI_TLS_KEY: '/nowhere/key.pem' })).toEqual(
    refused('MINGJI_TLS_CERT: the file /nowhere/cert.pem cannot be read (ENOENT).'),
  )
})
