/** What the installation asks of a password (security.md: 8+ characters of 3 classes). */
export const passwordPolicy = { minimum: 8, maximum: 128, classes: 3 } as const

/** Whether a password has the length and the mix: of lower case, upper case, digits, and anything else, three. */
export function isStrongPassword(password: string): boolean {
  const classes = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{Ll}\p{Lu}\p{N}]/u]
  return (
    password.length >= passwordPolicy.minimum &&
    password.length <= passwordPolicy.maximum &&
    classes.filter((pattern) => pattern.test(password)).length >= passwordPolicy.classes
  )
}
