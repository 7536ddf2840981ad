/**
 * Text → text that no spreadsheet takes for a formula, a command or an error value: an apostrophe before one that begins
 * with `= + - @ #`, tab or CR. `textOfCell` takes it away again: the two together change nothing.
 */
export const cellOfText = (text: string): string => (/^'*[=+\-@#\t\r]/.test(text) ? `'${text}` : text)

/** The text that `cellOfText` made safe; anything else as it is. */
export const textOfCell = (cell: string): string => (/^'+[=+\-@#\t\r]/.test(cell) ? cell.slice(1) : cell)
