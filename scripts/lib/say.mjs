/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`)
}

/**
 * Does one step of the start, saying what it is and, afterwards, how long it took.
 *
 * @template T
 * @param {string} title
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const began = performance.now()
  process.stdout.write(`  ${title} … `)
  try {
    const result = await work()
    say(`${((performance.now() - began) / 1000).toFixed(1)} s`)
    return result
  } catch (error) {
    say('')
    throw error
  }
}
