import { normalQuantile } from './distributions/normal-quantile'
import { randomFrom } from './random'

/** Normal draws, one row of `size` per draw, and the standard errors of all differences. */
export type Draws = { size: number; count: number; normals: Float64Array; errors: Float64Array }

/** Draws standard normals for every unit, scaled by its standard error. Seeded: the same on every machine. */
export function drawUnits(errors: readonly number[], seed: number, count: number): Draws {
  const size = errors.length
  const random = randomFrom(seed)
  const normals = new Float64Array(size * count)
  for (let at = 0; at < normals.length; at += 1)
    normals[at] = (errors[at % size] ?? NaN) * normalQuantile(random())
  const differences = new Float64Array(size * size)
  errors.forEach((a, i) =>
    errors.forEach((b, j) => {
      differences[i * size + j] = Math.sqrt(a * a + b * b)
    }),
  )
  return { size, count, normals, errors: differences }
}
