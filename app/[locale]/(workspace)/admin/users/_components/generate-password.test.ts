import { expect, it } from 'vitest'
import { isStrongPassword } from '@/server/domain/account/password'
import { generatePassword, secureRandom } from './generate-password'

it('is strong whatever is drawn', () => {
  expect(isStrongPassword(generatePassword(() => 0))).toBe(true)
  expect(isStrongPassword(generatePassword((below) => below - 1))).toBe(true)
})

it('is twelve signs, without those taken for one another, and new each time', () => {
  const made = Array.from({ length: 200 }, () => generatePassword(secureRandom))
  expect(new Set(made).size).toBe(200)
  for (const password of made) {
    expect(password).toMatch(/^[^0Oo1lI]{12}$/)
    expect(isStrongPassword(password)).toBe(true)
  }
})
