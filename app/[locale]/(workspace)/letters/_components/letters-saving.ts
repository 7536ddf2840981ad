import { type AskLetter, type LetterFormat, type Listed, zipLetters } from './zip-letters'

export type SavingStage =
  | { is: 'ready' | 'stopped' }
  | { is: 'saving'; format: LetterFormat; done: number; count: number }
  | { is: 'saved'; format: LetterFormat; count: number; file: Blob }
  | { is: 'failed'; name: string }

const READY: SavingStage = { is: 'ready' }

/**
 * The making of one plan's letters as one file. It belongs to the tab rather than to the page: whoever leaves for another
 * page and comes back finds it further on, or done, with the file still there.
 */
export class LettersSaving {
  private stage = READY
  private stopper: AbortController | null = null
  private readonly listeners = new Set<() => void>()

  constructor(
    private readonly ask: AskLetter,
    private readonly keep: (file: Blob) => void,
  ) {}

  snapshot = (): SavingStage => this.stage
  /** What the server rendered: nothing has begun there. */
  serverSnapshot = (): SavingStage => READY
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
    }
  }

  /** Makes all of them, unless that is under way. */
  start = async (letters: readonly Listed[], format: LetterFormat): Promise<void> => {
    if (this.stopper !== null) return
    const stopper = new AbortController()
    this.stopper = stopper
    const count = letters.length
    const outcome = await zipLetters(letters, format, this.ask, stopper.signal, (done) => {
      this.show({ is: 'saving', format, done, count })
    })
    this.stopper = null
    if (outcome.is !== 'zip') {
      this.show(outcome)
      return
    }
    this.show({ is: 'saved', format, count, file: outcome.file })
    this.keep(outcome.file)
  }

  stop = (): void => this.stopper?.abort()

  /** Hands the file over once more. */
  again = (): void => {
    if (this.stage.is === 'saved') this.keep(this.stage.file)
  }

  private show(stage: SavingStage): void {
    this.stage = stage
    for (const listener of this.listeners) listener()
  }
}
