import { parseFigure } from '@/server/domain/value/parse-figure'

/** A line of test values: a value, and what the clause says that it gets. */
export interface TestLine {
  text: string
  value: number | null
  expected: number | null
}

const MOST_LINES = 100
const PARTED = /\s*(?:→|->|=>|＝|=|得|:|：|\t|\s)\s*/u

/**
 * Lines as an office types or pastes them, "98 → 15", "266/300 → 9.5", "98": the value in the rule's measure (a fraction times
 * the indicator's multiplier) and the marks said beside it. What is no figure is null, and stays in its line.
 */
export function readTestValues(text: string, multiplier: number): TestLine[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, MOST_LINES)
    .map((line) => {
      const [said = '', ...rest] = line.split(PARTED)
      return {
        text: line,
        value: valueOf(said, multiplier),
        expected: figureOf(rest.join('').replace(/分$/u, '')),
      }
    })
}

function valueOf(text: string, multiplier: number): number | null {
  const [numerator, denominator, ...more] = text.replace(/[%％‰]$/u, '').split(/[/／]/u)
  const over = figureOf(numerator ?? '')
  if (denominator === undefined || more.length > 0) return more.length > 0 ? null : over
  const under = figureOf(denominator)
  return over === null || under === null || under === 0 ? null : (multiplier * over) / under
}

function figureOf(text: string): number | null {
  const parsed = parseFigure(text, { negative: true })
  return parsed.ok ? parsed.value : null
}
