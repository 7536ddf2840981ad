import 'server-only'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Answer, Task } from './setting-process'

const MEGABYTES = 512
const PROGRAM = ['server', 'services', 'paper', 'setting-process.ts']

export type SetPaper = (task: Task) => Promise<Uint8Array>

/**
 * Lets papers be set in a process of its own, so that pages are not kept waiting while type is set: `work` gets a function that
 * sets one, and may call it as often as it likes, one at a time. The process ends with the work, however that ends.
 */
export async function setApart<T>(work: (set: SetPaper) => Promise<T>): Promise<T> {
  // From its source, as the simulation is counted: the same in development, in tests and beside the built pages.
  const program = join(/* turbopackIgnore: true */ process.cwd(), ...PROGRAM)
  const child: ChildProcess = spawn(
    process.execPath,
    [`--max-old-space-size=${String(MEGABYTES)}`, '--import', 'tsx', '--conditions=react-server', program],
    {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'advanced',
      // Nothing that it doesn't need: no address of the database, no secret.
      env: {
        NODE_ENV: process.env.NODE_ENV,
        ...Object.fromEntries(
          ['PATH', 'TMPDIR', 'TEMP', 'SystemRoot'].map((name) => [name, process.env[name]] as const),
        ),
      },
    },
  )
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  let said = ''
  child.stderr?.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-2000)))
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`setting ended with ${String(code)}: ${said}`)
  })
  // Where nobody waits for a paper, its end is no fault.
  ended.catch(() => undefined)
  try {
    return await work((task) => Promise.race([askFor(child, task), ended]))
  } finally {
    process.removeListener('exit', kill)
    kill()
  }
}

async function askFor(child: ChildProcess, task: Task): Promise<Uint8Array> {
  const answered = once(child, 'message')
  child.send(task)
  const [answer] = (await answered) as [Answer]
  if ('failed' in answer) throw new Error(`a paper could not be set: ${answer.failed}`)
  return answer.file
}
