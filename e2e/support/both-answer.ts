import { setTimeout } from 'node:timers/promises'

const PATIENCE = 600_000

/** Waits until every server that the configuration started answers; fails after ten minutes. */
export default async function bothAnswer(): Promise<void> {
  const giveUp = AbortSignal.timeout(PATIENCE)
  for (const url of process.env['MINGJI_E2E_SERVERS']?.split(' ') ?? [])
    while (!(await answers(url))) {
      giveUp.throwIfAborted()
      await setTimeout(500)
    }
}

const answers = (url: string): Promise<boolean> =>
  fetch(url, { redirect: 'manual' }).then(
    (answer) => answer.status < 500,
    () => false,
  )
