/**
 * The x in [low, high] at which a rising function passes `goal`, to the last digit of a double, by halving: no start to
 * guess and nothing that could diverge. The end nearer to it where the function passes `goal` outside.
 */
export function solveRising(rising: (x: number) => number, goal: number, low: number, high: number): number {
  let below = low
  let above = high
  for (;;) {
    const middle = below + (above - below) / 2
    if (middle <= below || middle >= above) return middle
    if (rising(middle) < goal) below = middle
    else above = middle
  }
}
