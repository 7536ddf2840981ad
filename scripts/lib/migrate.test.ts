import { expect, test } from 'vitest'
import { missingMigrations } from './migrate.mjs'

const first = { name: '1_record', checksum: 'a' }
const second = { name: '2_guards', checksum: 'b' }

test('a new database lacks all, oldest first', () => {
  expect(missingMigrations([first, second], [])).toEqual([first, second])
})

test('what has been applied is not applied again', () => {
  expect(missingMigrations([first, second], [first])).toEqual([second])
})

test('a database from a later version is refused', () => {
  expect(() => missingMigrations([first], [first, second])).toThrow(
    'written by a later version of Mingji (2_guards)',
  )
})

test('a migration that was changed afterwards is refused', () => {
  expect(() => missingMigrations([{ ...first, checksum: 'z' }], [first])).toThrow(
    '1_record was changed after',
  )
})
