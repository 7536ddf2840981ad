// The process that `countApart` starts: gets one case, tells how far it is, answers with the simulation and ends.
import type { AssessmentCase } from '../../domain/scoring/case'
import { type Progress, type Simulation, simulateInSteps } from '../../domain/simulation/simulate'

/** What it is sent. */
export type Task = { assessment: AssessmentCase; seed: string; draws?: number }
/** What it sends. */
export type Answer = { progress: Progress } | { simulation: Simulation }

const answer = (said: Answer) => void process.send?.(said)

// Whoever asked is gone: nobody wants to know any more.
process.once('disconnect', () => process.exit(1))
process.once('message', ({ assessment, seed, draws }: Task) => {
  const steps = simulateInSteps(assessment, { seed, draws })
  const go = (): void => {
    const step = steps.next()
    if (step.done === true) answer({ simulation: step.value })
    else {
      answer({ progress: step.value })
      // Between two steps the process hears whether it is still wanted.
      setImmediate(go)
    }
  }
  go()
})
