/** A reason not to go on that a person can act upon. Its message is printed alone, without a stack. */
export class Refusal extends Error {
  /** @override */
  name = 'Refusal'
}

/**
 * Puts a failed file operation into a sentence; an error of any other kind comes back as it is.
 *
 * @param {unknown} error
 * @param {string} path what was being written
 * @returns {unknown}
 */
export function fileRefusal(error, path) {
  const code = /** @type {NodeJS.ErrnoException} */ (error)?.code
  const because = { cause: error }
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Refusal(`The disk that holds ${path} is full. Free some space and start again.`, because)
    case 'EROFS':
      return new Refusal(
        `${path} is on a read-only disk. Set MINGJI_DATA to a folder that can be written.`,
        because,
      )
    case 'EACCES':
    case 'EPERM':
      return new Refusal(
        `${path} cannot be written by this user. Change its owner, or set MINGJI_DATA to another folder.`,
        because,
      )
    case 'EEXIST':
    case 'ENOTDIR':
      return new Refusal(`${path} is not a folder. Set MINGJI_DATA to a folder that can be written.`, because)
    default:
      return error
  }
}
