import { expect, test } from 'vitest'
import { connectRefusal, unfitness } from './external-database.mjs'

const fit = { major: 18, encoding: 'UTF8', mayCreate: true }
const url = new URL('postgresql://mingji:secret@db.example.org/county')

test('a current database is fit', () => {
  expect(unfitness(fit)).toBeUndefined()
})

test.each([
  ['too old', { ...fit, major: 14 }, 'is PostgreSQL 14; 15 or later is needed'],
  ['another encoding', { ...fit, encoding: 'LATIN1' }, 'encoded in LATIN1'],
  ['no right to create tables', { ...fit, mayCreate: false }, 'may not create tables'],
])('unfit: %s', (_, server, sentence) => {
  expect(unfitness(server)?.message).toContain(sentence)
})

test.each([
  ['wrong password', '28P01', 'does not accept the user or password'],
  ['missing database', '3D000', 'has no database "county"'],
  ['no connection left', '53300', 'no connection left'],
  ['anything else', 'XX000', 'cannot be used: reason'],
])('no connection: %s', (_, code, sentence) => {
  const { message } = connectRefusal(Object.assign(new Error('reason'), { code }), url)
  expect(message).toContain(sentence)
  expect(message).not.toContain('secret')
})
