/** Lets a few pieces of work run at a time, the others wait in line: what each holds in memory is held that often at most. */
export class FewAtOnce {
  private running = 0
  private readonly waiting: (() => void)[] = []

  constructor(private readonly most: number) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.most) await new Promise<void>((resolve) => this.waiting.push(resolve))
    else this.running += 1
    try {
      return await work()
    } finally {
      const next = this.waiting.shift()
      // The place is handed on, so that nobody who comes meanwhile takes it.
      if (next) next()
      else this.running -= 1
    }
  }
}
