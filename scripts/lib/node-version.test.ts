import { readFileSync } from 'node:fs'
import { Linter } from 'eslint'
import { expect, test } from 'vitest'
import { nodeVersionComplaint } from './node-version.mjs'

test.each(['20.19.0', '20.20.2', '22.0.0', '26.1.0'])('Node %s is good', (version) => {
  expect(nodeVersionComplaint(version)).toBe('')
})

test.each(['20.18.9', '18.20.0', '12.22.12'])('Node %s is too old', (version) => {
  expect(nodeVersionComplaint(version)).toBe(`Mingji needs Node.js 20.19 or later; this is ${version}.`)
})

test.each(['../start.mjs', './node-version.mjs'])('an old Node can parse %s', (file) => {
  const source = readFileSync(new URL(file, import.meta.url), 'utf8')
  const newer = [
    'ChainExpression',
    "LogicalExpression[operator='??']",
    'AwaitExpression',
    'ImportDeclaration[source.value=/^node:/]',
  ]
  const problems = new Linter().verify(source, {
    languageOptions: { ecmaVersion: 2020, sourceType: 'module' },
    rules: { 'no-restricted-syntax': ['error', ...newer] },
  })
  expect(problems).toEqual([])
})
