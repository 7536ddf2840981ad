import { outlierLimit } from '../statistics/outlier-limit'
import { mean, median, medianDistance, modifiedZScore, standardDeviation, zScore } from './statistics'

/** What an expression works with. Text stands only between the brackets of a code. */
export type CheckValue = number | boolean | readonly number[]

/** The reason why an expression could not be judged: nothing is passed or failed on a figure that is not there. */
export type NotCheckedBecause = 'missing' | 'tooFew' | 'notFinite'

export class Unknown {
  constructor(readonly because: NotCheckedBecause) {}
}

interface CheckFunction {
  /** As the language's type checker reads it. */
  signature: string
  run: (...values: never[]) => CheckValue | Unknown
}

type List = readonly number[]
const some = (list: List, of: (list: List) => number): number | Unknown =>
  list.length === 0 ? new Unknown('tooFew') : of(list)
const twoAtLeast = (list: List, of: (list: List) => number): number | Unknown =>
  list.length < 2 ? new Unknown('tooFew') : of(list)

/** The functions that an expression may call, and nothing else: every one ends after one pass over a short list. */
export const checkFunctions: Readonly<Record<string, CheckFunction>> = {
  abs: { signature: 'abs(double): double', run: (x: number) => Math.abs(x) },
  round: { signature: 'round(double): double', run: (x: number) => Math.round(x) },
  isWhole: { signature: 'isWhole(double): bool', run: (x: number) => Number.isInteger(x) },
  min: { signature: 'min(double, double): double', run: (x: number, y: number) => Math.min(x, y) },
  max: { signature: 'max(double, double): double', run: (x: number, y: number) => Math.max(x, y) },
  differsBy: {
    signature: 'differsBy(double, double): double',
    run: (x: number, from: number) => (x === from ? 0 : (100 * Math.abs(x - from)) / Math.abs(from)),
  },
  count: { signature: 'count(list<double>): double', run: (list: List) => list.length },
  sum: { signature: 'sum(list<double>): double', run: (list: List) => list.reduce((all, x) => all + x, 0) },
  lowest: {
    signature: 'lowest(list<double>): double',
    run: (list: List) => some(list, (x) => Math.min(...x)),
  },
  highest: {
    signature: 'highest(list<double>): double',
    run: (list: List) => some(list, (x) => Math.max(...x)),
  },
  mean: { signature: 'mean(list<double>): double', run: (list: List) => some(list, mean) },
  median: { signature: 'median(list<double>): double', run: (list: List) => some(list, median) },
  deviation: {
    signature: 'deviation(list<double>): double',
    run: (list: List) => twoAtLeast(list, standardDeviation),
  },
  mad: { signature: 'mad(list<double>): double', run: (list: List) => some(list, medianDistance) },
  atLeast: {
    signature: 'atLeast(list<double>, double): list<double>',
    run: (list: List, points: number) => (list.length < points ? new Unknown('tooFew') : list),
  },
  z: {
    signature: 'z(double, list<double>): double',
    run: (x: number, list: List) => twoAtLeast(list, (all) => zScore(x, all)),
  },
  modifiedZ: {
    signature: 'modifiedZ(double, list<double>): double',
    run: (x: number, list: List) => twoAtLeast(list, (all) => modifiedZScore(x, all)),
  },
  zLimit: {
    signature: 'zLimit(list<double>): double',
    run: (list: List) => twoAtLeast(list, ({ length }) => outlierLimit('z', length)),
  },
  modifiedZLimit: {
    signature: 'modifiedZLimit(list<double>): double',
    run: (list: List) => twoAtLeast(list, ({ length }) => outlierLimit('modifiedZ', length)),
  },
}
