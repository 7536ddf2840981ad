import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from './repository.mjs'
import { section } from './section.mjs'

const folder = join(repository, '.tmp', 'test-results')
const resultFile = (/** @type {string} */ name) => join(folder, `${name}.json`)

/** So that results of an earlier run are not counted. */
export function forgetResults() {
  rmSync(folder, { recursive: true, force: true })
}

/**
 * @param {string} title
 * @param {('unit' | 'alone' | 'db')[]} projects
 * @param {AbortSignal} [beside] see `section`
 */
export async function vitest(title, projects, beside) {
  const args = ['run', ...projects.flatMap((project) => ['--project', project])]
  const results = `--outputFile.json=${resultFile(projects[0] ?? '')}`
  await section(title, 'vitest', [...args, '--reporter=default', '--reporter=json', results], { beside })
}

/** @param {string} title */
export async function playwright(title) {
  await section(title, 'playwright', ['test', '--reporter=list,json'], {
    of: '@playwright/test',
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: resultFile('browser') },
  })
}

/**
 * Adds up what the test runners reported.
 *
 * @returns {{ passed: number, failed: number }}
 */
export function countResults() {
  const totals = { passed: 0, failed: 0 }
  for (const name of ['unit', 'db', 'browser']) {
    if (!existsSync(resultFile(name))) continue
    const { passed, failed } = countsIn(JSON.parse(readFileSync(resultFile(name), 'utf8')))
    totals.passed += passed
    totals.failed += failed
  }
  return totals
}

/**
 * @param {{ numPassedTests?: number, numFailedTests?: number, stats?: { expected: number, flaky: number, unexpected: number } }} report
 *   Vitest's or Playwright's
 */
export function countsIn({ numPassedTests = 0, numFailedTests = 0, stats }) {
  if (!stats) return { passed: numPassedTests, failed: numFailedTests }
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected }
}
