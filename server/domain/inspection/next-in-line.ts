/** Who or what follows in ticket order: the first that has not had its turn and is still there; null where none is left. */
export function nextInLine(
  line: readonly string[],
  hadTheirTurn: readonly string[],
  there: readonly string[],
): string | null {
  return line.find((one) => !hadTheirTurn.includes(one) && there.includes(one)) ?? null
}
