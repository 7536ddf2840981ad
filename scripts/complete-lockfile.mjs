// Usage: node scripts/complete-lockfile.mjs      after every `npm install` that changes package-lock.json
// A registry that serves the packages for other systems late makes npm leave them out of the lockfile, and `npm ci`
// then refuses it, here and everywhere. Puts them back: by name, version and system, without a checksum.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { completeLockfile } from './lib/complete-lockfile.mjs'
import { repository } from './lib/repository.mjs'

const file = join(repository, 'package-lock.json')
const lockfile = JSON.parse(readFileSync(file, 'utf8'))
const added = completeLockfile(lockfile)
if (added.length) writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`)
console.log(added.length ? `Added ${added.join(', ')}.` : 'The lockfile is complete.')
