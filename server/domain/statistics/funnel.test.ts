import { describe, expect, test } from 'vitest'
import { figure, oracleTable } from '../../test/oracles'
import { dispersion } from './dispersion'
import { exp } from './distributions/exp'
import { ln } from './distributions/ln'
import { funnel, type Funnel, type FunnelStanding, type FunnelUnit } from './funnel'
import { funnelLimits } from './funnel-limits'
import { zOf } from './interval'
import { drawBinomial } from './draw.fixture'
import { randomFrom } from './random'

function made(chance: 'binomial' | 'poisson', units: readonly FunnelUnit[]): Funnel {
  const found = funnel(chance, units)
  if ('whyNot' in found) throw new Error(JSON.stringify(found))
  return found
}

describe('PHEindicatormethods: proportions of primary care trusts', () => {
  const areas = oracleTable('phe/testdata_funnel_prop_inputs.csv')
  const units = areas.map((row, at) => ({
    unit: `${row['Area'] ?? ''} ${at}`,
    numerator: figure(row, 'numerator'),
    denominator: figure(row, 'denominator'),
  }))
  const sum = (name: 'numerator' | 'denominator') => units.reduce((all, each) => all + each[name], 0)
  const centre = sum('numerator') / sum('denominator')

  test('limits at every printed denominator, to its six decimals', () => {
    const limits = oracleTable('phe/testdata_funnel_prop_outputs.csv')
    expect(limits).toHaveLength(100)
    for (const row of limits) {
      const n = figure(row, 'Population')
      expect(100 * centre).toBeCloseTo(figure(row, 'Baseline'), 6)
      const two = funnelLimits('binomial', centre, n, 0.95)
      const three = funnelLimits('binomial', centre, n, 0.998)
      expect(100 * two.lower).toBeCloseTo(figure(row, 'Lower2s0025limit'), 5)
      expect(100 * two.upper).toBeCloseTo(figure(row, 'Upper2s0025limit'), 5)
      expect(100 * three.lower).toBeCloseTo(figure(row, 'Lower3s0001limit'), 5)
      expect(100 * three.upper).toBeCloseTo(figure(row, 'Upper3s0001limit'), 5)
    }
  })
  test('significance of every trust, by chance alone, exactly', () => {
    const words: Record<FunnelStanding, string> = {
      low: 'Low (0.001)',
      lowish: 'Low (0.025)',
      usual: 'Not significant',
      highish: 'High (0.025)',
      high: 'High (0.001)',
    }
    // So many trusts show dispersion, which their figures leave aside: held against the limits of chance in parts.
    let checked = 0
    for (let at = 0; at < units.length; at += 1) {
      const each = units[at]
      if (!each) continue
      const rate = each.numerator / each.denominator
      const two = funnelLimits('binomial', centre, each.denominator, 0.95)
      const three = funnelLimits('binomial', centre, each.denominator, 0.998)
      const standing: FunnelStanding =
        rate < three.lower
          ? 'low'
          : rate > three.upper
            ? 'high'
            : rate < two.lower
              ? 'lowish'
              : rate > two.upper
                ? 'highish'
                : 'usual'
      expect(words[standing]).toBe(areas[at]?.['significance'])
      checked += 1
    }
    expect(checked).toBe(303)
  })
})

describe('FunnelPlotR: standardised mortality by the SHMI method, to 1e-8', () => {
  const rows = oracleTable('funnelplotr/sr_shmi_od_aggregated.csv')
  const units = rows.map((row) => {
    const expected = figure(row, 'denominator')
    return { distance: ln(figure(row, 'numerator') / expected), error: 1 / Math.sqrt(expected) }
  })
  const found = dispersion(units, 'trimmed')
  if ('whyNot' in found) throw new Error('enough hospitals')

  test('φ and τ²', () => {
    expect(found.phi).toBeCloseTo(8.53285128924864, 8)
    expect(found.tau2).toBeCloseTo(0.0284102322745188, 10)
  })
  test('distances, errors, z scores, and who is left out of the estimate', () => {
    rows.forEach((row, at) => {
      expect(units[at]?.distance).toBeCloseTo(figure(row, 'Y'), 8)
      expect(units[at]?.error).toBeCloseTo(figure(row, 's'), 8)
      if (row['truncated'] === '1') expect(found.z[at]).toBeNull()
      else expect(found.z[at]).toBeCloseTo(figure(row, 'Wuzscore'), 8)
    })
  })
  test.each([
    ['95 %', 0.95, '95', 1.959964],
    ['99.8 %', 0.998, '99', 3.090232],
  ] as const)('limits at %s, of chance and widened', (_, level, name, printedZ) => {
    // FunnelPlotR widens by z to six decimals.
    expect(zOf(level)).toBeCloseTo(printedZ, 6)
    for (const row of rows) {
      const expected = figure(row, 'denominator')
      const chance = funnelLimits('poisson', 1, expected, level)
      expect(chance.lower).toBeCloseTo(figure(row, `LCL${name}`), 8)
      expect(chance.upper).toBeCloseTo(figure(row, `UCL${name}`), 8)
      const half = printedZ * Math.sqrt(1 / expected + found.tau2)
      expect(exp(-half)).toBeCloseTo(figure(row, `OD${name}LCL`), 8)
      expect(exp(half)).toBeCloseTo(figure(row, `OD${name}UCL`), 8)
    }
  })
  test('drawn in instead of left out: the ends weigh as much as their neighbours', () => {
    const ours = dispersion(units)
    if ('whyNot' in ours) throw new Error('enough hospitals')
    expect(ours.z.every((z) => z !== null)).toBe(true)
    expect(Math.max(...ours.z.flatMap((z) => z ?? []))).toBe(Math.max(...found.z.flatMap((z) => z ?? [])))
    expect(ours.phi).toBeGreaterThan(found.phi)
  })
})

describe('townships', () => {
  const nine = (numerators: readonly number[]) =>
    numerators.map((numerator, at) => ({ unit: `t${at}`, numerator, denominator: 60 + 40 * at }))
  test('a small one seven points below the county is no news; a large one is', () => {
    // The county's rate is about 90 %; t0 has 60 births, t8 380.
    const found = made('binomial', nine([50, 90, 126, 162, 198, 235, 270, 306, 316]))
    expect(found.dispersion).toBeNull()
    const [small] = found.points
    const large = found.points[8]
    expect(small).toMatchObject({ unit: 't0', rate: 50 / 60, standing: 'usual', isFlagged: false })
    expect(large).toMatchObject({ unit: 't8', rate: 316 / 380, isFlagged: true, standing: 'low' })
  })
  test('a township with 8 births says why it has no point, and has no say in the centre', () => {
    const { points, centre } = made('binomial', [
      ...nine([54, 90, 126, 162, 198]),
      { unit: 'tiny', numerator: 0, denominator: 8 },
    ])
    expect(points[5]).toEqual({ unit: 'tiny', whyNot: 'tooFew', of: 'denominator', have: 8, least: 10 })
    expect(centre).toBe(630 / 700)
  })
  test('served more than due is no share', () =>
    expect(
      made('binomial', [...nine([54, 90, 126, 162, 198]), { unit: 'x', numerator: 12, denominator: 11 }])
        .points[5],
    ).toEqual({ unit: 'x', whyNot: 'notAPart', numerator: 12, denominator: 11 }))
  test('four are too few to tell one from the rest', () =>
    expect(funnel('binomial', nine([54, 90, 126, 162]))).toEqual({
      whyNot: 'tooFew',
      of: 'units',
      have: 4,
      least: 5,
    }))
  test('everybody served everywhere: nobody stands out', () =>
    expect(
      made('binomial', nine([60, 100, 140, 180, 220])).points.map(
        (point) => 'standing' in point && point.standing,
      ),
    ).toEqual(Array(5).fill('usual')))
  test('nineteen do not tell dispersion, twenty do', () => {
    const units = Array.from({ length: 20 }, (_, at) => ({
      unit: `t${at}`,
      numerator: at % 2 ? 80 : 50,
      denominator: 100,
    }))
    expect(made('binomial', units.slice(1)).dispersion).toBeNull()
    const all = made('binomial', units)
    expect(all.dispersion?.phi).toBeGreaterThan(8)
    expect(all.points.every((point) => 'isFlagged' in point && !point.isFlagged)).toBe(true)
  })
  test('where only chance is at work, at most 5 in 1,000 of 9,000 townships are flagged (2 are promised, and counts are whole)', () => {
    const random = randomFrom(20261128)
    let flagged = 0
    for (let county = 0; county < 1000; county += 1) {
      const units = Array.from({ length: 9 }, (_, at) => ({
        unit: `t${at}`,
        numerator: drawBinomial(random, 60 + 40 * at, 0.8),
        denominator: 60 + 40 * at,
      }))
      flagged += made('binomial', units).points.filter(
        (point) => 'isFlagged' in point && point.isFlagged,
      ).length
    }
    expect(flagged / 9000).toBeLessThan(0.005)
    expect(flagged).toBeGreaterThan(0)
  })
})
