import { describe, expect, test } from 'vitest'
import { exp } from './exp'
import { fQuantile } from './f-quantile'
import { gammaQuantile } from './gamma-quantile'
import { ln } from './ln'
import { lnGamma } from './ln-gamma'
import { normalBelow } from './normal-below'
import { normalQuantile } from './normal-quantile'
import { regularisedBeta } from './regularised-beta'
import { regularisedGamma } from './regularised-gamma'
import { studentQuantile } from './student-quantile'

const near = (actual: number, expected: number, relative: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.max(Math.abs(expected), 1e-300))

describe('logarithm and exponential of our own, against the engine’s', () => {
  test('agree to the last digit or two over the whole range of doubles', () => {
    for (let k = -300; k <= 300; k += 1) {
      const x = (1 + ((k * k) % 97) / 97) * Number(`1e${k}`)
      near(ln(x), Math.log(x), 4e-16)
    }
    for (let x = -740; x <= 709; x += 0.37) near(exp(x), Math.exp(x), x < -708 ? 1e-1 : 6e-16)
    for (let x = -1; x <= 1; x += 0.001) near(exp(x), Math.exp(x), 5e-16)
  })
  test('the ends', () => {
    expect([ln(0), ln(1), ln(-1), ln(Infinity)]).toEqual([-Infinity, 0, NaN, Infinity])
    expect([exp(0), exp(710), exp(-746), exp(NaN)]).toEqual([1, Infinity, 0, NaN])
  })
})

describe('ln Γ', () => {
  test('is the logarithm of the factorial, and of √π at a half', () => {
    let factorial = 1
    for (let n = 1; n <= 60; n += 1) {
      factorial *= n
      expect(lnGamma(n + 1)).toBeCloseTo(Math.log(factorial), 11)
    }
    expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14)
  })
})

describe('quantiles printed in every table', () => {
  test.each([
    ['normal, 97.5 %', normalQuantile(0.975), 1.959963984540054],
    ['normal, 99.9 %', normalQuantile(0.999), 3.090232306167813],
    ['normal, one in a billion', normalQuantile(1e-9), -5.997807015007687],
    ['χ² of 1 degree, 99.8 %', 2 * gammaQuantile(0.998, 0.5), 9.549535706083243],
    ['χ² of 10 degrees, 95 %', 2 * gammaQuantile(0.95, 5), 18.307038053275146],
    ['t of 1 degree, 97.5 %', studentQuantile(0.975, 1), 12.706204736174698],
    ['t of 9 degrees, 97.5 %', studentQuantile(0.975, 9), 2.262157162798205],
    ['F of 5 and 18 degrees, 95 %', fQuantile(0.95, 5, 18), 2.772853],
  ])('%s', (_, actual, expected) => expect(actual).toBeCloseTo(expected, expected === 2.772853 ? 6 : 12))
})

describe('quantiles and shares undo each other', () => {
  const shares = [1e-12, 1e-6, 0.001, 0.0249, 0.075, 0.3, 0.5, 0.7, 0.925, 0.9751, 0.999]
  test('normal', () => {
    for (const p of shares) near(normalBelow(normalQuantile(p)), p, 1e-13)
  })
  test('gamma of shapes 0.5 to 200', () => {
    for (const a of [0.5, 1, 5.5, 10, 200])
      for (const p of shares) near(regularisedGamma(a, gammaQuantile(p, a)).below, p, 1e-11)
  })
  test('Student’s t is symmetric, and that of many degrees the normal', () => {
    for (const p of [0.001, 0.025, 0.2]) {
      expect(studentQuantile(p, 7)).toBe(-studentQuantile(1 - p, 7))
      expect(studentQuantile(p, 1e6)).toBeCloseTo(normalQuantile(p), 4)
    }
  })
  test('Poisson: the two tails of the gamma are its sums', () => {
    let sum = 0
    let term = Math.exp(-4.2)
    for (let k = 0; k < 9; k += 1) {
      sum += term
      term *= 4.2 / (k + 1)
      expect(regularisedGamma(k + 1, 4.2).above).toBeCloseTo(sum, 14)
    }
  })
  test('binomial: the beta is its tail', () => {
    // P(X ≥ 3) of 5 throws at 0.4.
    const tail = 10 * 0.4 ** 3 * 0.6 ** 2 + 5 * 0.4 ** 4 * 0.6 + 0.4 ** 5
    expect(regularisedBeta(0.4, 3, 3)).toBeCloseTo(tail, 14)
  })
})
