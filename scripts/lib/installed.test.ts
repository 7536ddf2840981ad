import { expect, test } from 'vitest'
import { mayBeMissing } from './installed.mjs'

const here = { development: false, platform: 'linux', arch: 'x64' }

test.each([
  ['what the application needs', {}, here, false],
  ['a tool, in a start', { dev: true }, here, true],
  ['a tool, in development', { dev: true }, { ...here, development: true }, false],
  ['a program for another system', { optional: true, os: ['darwin'], cpu: ['x64'] }, here, true],
  ['a program for this system', { optional: true, os: ['linux'], cpu: ['x64'] }, here, false],
  ['one of two C libraries', { optional: true, os: ['linux'], cpu: ['x64'], libc: ['musl'] }, here, true],
  ['something optional for all systems', { optional: true }, here, true],
])('may be missing: %s', (_, locked, options, expected) => {
  expect(mayBeMissing(locked, options)).toBe(expected)
})
