import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { socketFolderFor } from './socket-folder.mjs'

test.skipIf(process.platform === 'win32')(
  'the socket lies with the database unless its path gets too long',
  () => {
    expect(socketFolderFor('/srv/mingji/postgres', undefined)).toBe('/srv/mingji/postgres')
    const long = socketFolderFor(join('/srv', 'x'.repeat(100), 'postgres'), undefined)
    onTestFinished(() => rmSync(long, { recursive: true }))
    expect(Buffer.byteLength(join(long, '.s.PGSQL.5432'))).toBeLessThanOrEqual(103)
  },
)
