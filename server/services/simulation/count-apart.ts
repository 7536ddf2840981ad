import 'server-only'
import { type ChildProcess, spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import type { Progress, Simulation } from '@/server/domain/simulation/simulate'
import type { Answer, Task } from './counting-process'

/** The most that a simulation may hold in memory; a province's is a few hundred. */
const MEGABYTES = 1024
const PROGRAM = ['server', 'services', 'simulation', 'counting-process.ts']

/**
 * Simulates in a process of its own, behind everything else that the machine does, so that pages are not kept waiting. It
 * ends with this process, however that ends, and does not keep it from ending.
 */
export async function countApart(task: Task, onProgress?: (progress: Progress) => void): Promise<Simulation> {
  // From its source, as the seed and npm run score are run: the same in development, in tests and beside the built pages.
  const program = join(/* turbopackIgnore: true */ process.cwd(), ...PROGRAM)
  const child: ChildProcess = spawn(
    process.execPath,
    [`--max-old-space-size=${String(MEGABYTES)}`, '--import', 'tsx', program],
    {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      // Nothing that it doesn't need: no address of the database, no secret.
      env: {
        NODE_ENV: process.env.NODE_ENV,
        ...Object.fromEntries(
          ['PATH', 'TMPDIR', 'TEMP', 'SystemRoot'].map((name) => [name, process.env[name]] as const),
        ),
      },
    },
  )
  child.unref()
  child.channel?.unref()
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  try {
    return await new Promise<Simulation>((resolve, reject) => {
      let said = ''
      child.stderr?.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-2000)))
      child.on('error', reject)
      child.on('message', (answer: Answer) => {
        if ('progress' in answer) onProgress?.(answer.progress)
        else resolve(answer.simulation)
      })
      child.on('exit', (code) => reject(new Error(`the simulation ended with ${String(code)}: ${said}`)))
      if (child.pid !== undefined) lowerPriority(child.pid)
      child.send(task)
    })
  } finally {
    process.removeListener('exit', kill)
    kill()
  }
}

function lowerPriority(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // Where that isn't allowed it counts as fast as it can.
  }
}
