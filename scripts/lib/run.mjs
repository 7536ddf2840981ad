import { spawn } from 'node:child_process'
import { repository } from './repository.mjs'

/**
 * Runs a Node program of the repository and keeps what it prints.
 *
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, signal?: AbortSignal }} [options]
 * @returns {Promise<{ ok: boolean, output: string, stdout: string }>} output is standard output and error as they came
 */
export async function runNode(args, { env, signal } = {}) {
  return runProgram(process.execPath, args, { env, signal })
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, signal?: AbortSignal, shell?: boolean }} [options]
 * @returns {Promise<{ ok: boolean, output: string, stdout: string }>}
 */
export function runProgram(program, args, { env = {}, signal, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: repository,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell,
      signal,
      windowsHide: true,
    })
    let output = ''
    let stdout = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => (output += text))
    child.once('error', reject)
    child.once('close', (code) => resolve({ ok: code === 0, output, stdout }))
  })
}

/**
 * The end of a program's output, set in, for a person to read.
 *
 * @param {string} output
 */
export function lastLines(output) {
  const lines = output.trimEnd().split('\n').slice(-20)
  return lines.map((line) => `    ${line}`).join('\n')
}
