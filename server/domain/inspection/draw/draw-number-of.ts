/** As many digits as a lottery's result or a few dice give, never so few that they can be tried out. */
const DRAW_NUMBER = /^[0-9]{6,40}$/

/** The second person's number as it was typed or read out, full-width digits and blanks between them included; null where it is none. */
export function drawNumberOf(text: string): string | null {
  const number = text.normalize('NFKC').replace(/\s/g, '')
  return DRAW_NUMBER.test(number) ? number : null
}
