import type { ApiOutput } from '@/app/_trpc/client'
import classes from './next-step-view.module.css'
import { nextStepWords } from './next-step-words'
import type { Telling } from './telling'

/** What the next step up would have taken, beside the mark it is said of. */
export function NextStepView({ mark, telling }: { mark: ApiOutput['league']['mark']; telling: Telling }) {
  const words = nextStepWords(telling, mark, mark.mark.explanation)
  if (!words) return null
  return (
    <section className={classes.next}>
      <h2>{telling.t('next.title')}</h2>
      {words.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {words.notes.length > 0 ? <p className={classes.notes}>{words.notes.join(' ')}</p> : null}
    </section>
  )
}
