import { expect, test } from 'vitest'
import { completeLockfile, systemOf } from './complete-lockfile.mjs'

test.each([
  ['@next/swc-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
  ['@next/swc-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
  ['@swc/core-linux-x64-gnu', { os: ['linux'], cpu: ['x64'], libc: ['glibc'] }],
  ['@swc/core-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
  ['@unrs/resolver-binding-linux-arm-musleabihf', { os: ['linux'], cpu: ['arm'], libc: ['musl'] }],
  ['fsevents', undefined],
])('the system of %s', (name, expected) => {
  expect(systemOf(name)).toEqual(expected)
})

test('a package that the lockfile names but does not hold is put in, with the one it belongs to', () => {
  const tool = {
    version: '1.2.3',
    dev: true,
    optionalDependencies: { 'tool-darwin-x64': '1.2.3', fsevents: '~2.3.0' },
  }
  const lockfile = { packages: { '': {}, 'node_modules/tool': tool } }
  expect(completeLockfile(lockfile)).toEqual(['tool-darwin-x64'])
  expect(lockfile.packages).toMatchObject({
    'node_modules/tool-darwin-x64': {
      version: '1.2.3',
      dev: true,
      optional: true,
      os: ['darwin'],
      cpu: ['x64'],
    },
  })
  expect(completeLockfile(lockfile)).toEqual([])
})

test('one that lies beside its package, or above it, is not put in again', () => {
  const held = { version: '1.0.0' }
  const tool = { version: '1.0.0', optionalDependencies: { 'tool-linux-x64': '1.0.0' } }
  const beside = 'node_modules/a/node_modules/tool'
  expect(completeLockfile({ packages: { [beside]: tool, 'node_modules/tool-linux-x64': held } })).toEqual([])
  expect(
    completeLockfile({ packages: { [beside]: tool, [`${beside}/node_modules/tool-linux-x64`]: held } }),
  ).toEqual([])
})
