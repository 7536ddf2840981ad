import classes from './progress.module.css'

/** Looks for a unit by its name: a plain form, so that it works before any script arrives and stands in the address. */
export function Finder({
  label,
  submit,
  find,
  kept,
  anchor,
}: {
  label: string
  submit: string
  find: string
  /** What else stands in the address. */
  kept: Readonly<Record<string, string>>
  /** Where on the page the answer stands. */
  anchor?: string
}) {
  return (
    <form className={classes.finder} role="search" {...(anchor === undefined ? {} : { action: anchor })}>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input
        type="search"
        name="find"
        defaultValue={find}
        aria-label={label}
        placeholder={label}
        maxLength={50}
      />
      <button type="submit">{submit}</button>
    </form>
  )
}
