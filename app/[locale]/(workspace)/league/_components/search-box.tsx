'use client'

import { useEffect, useRef } from 'react'
import { useFinder } from './finder'
import classes from './toolbar.module.css'

/** Finds units as one types; without script, a form that asks for the same address. */
export function SearchBox({
  action,
  kept,
  all,
  texts,
}: {
  action: string
  /** The rest of the address, as the form has to send it. */
  kept: readonly (readonly [string, string])[]
  all: number
  texts: { label: string; hint: string; go: string; found: string; none: string }
}) {
  const { live, typed, type, found } = useFinder()
  const field = useRef<HTMLInputElement>(null)
  const arrived = useRef(false)
  useEffect(() => {
    const input = field.current
    if (!input || !live) return
    // What was typed before the script came is taken over; afterwards the field follows the address.
    if (input.value !== typed && !arrived.current) type(input.value)
    else if (input.value !== typed) input.value = typed
    arrived.current = true
  }, [live, typed, type])
  const said = foundText({ typed, found, all }, texts)
  return (
    <form
      action={action}
      method="get"
      role="search"
      className={classes.search}
      onSubmit={(event) => {
        if (live) event.preventDefault()
      }}
    >
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input
        ref={field}
        type="search"
        name="q"
        className={classes.field}
        defaultValue={typed}
        aria-label={texts.label}
        placeholder={texts.hint}
        autoComplete="off"
        enterKeyHint="search"
        onInput={(event) => {
          type(event.currentTarget.value)
        }}
      />
      {live ? (
        <noscript>
          <button type="submit" className={classes.button}>
            {texts.go}
          </button>
        </noscript>
      ) : (
        <button type="submit" className={classes.button}>
          {texts.go}
        </button>
      )}
      <span role="status" className={classes.found}>
        {said}
      </span>
    </form>
  )
}

/** Under a printed table: that not all of it is there. */
export function PrintedFinding({ all, texts }: { all: number; texts: { found: string; none: string } }) {
  const { typed, found } = useFinder()
  const said = foundText({ typed, found, all }, texts)
  return said === '' ? null : <p className={classes.printed}>{`“${typed.trim()}”: ${said}`}</p>
}

function foundText(
  { typed, found, all }: { typed: string; found: number; all: number },
  texts: { found: string; none: string },
): string {
  const query = typed.trim()
  if (query === '') return ''
  return (found === 0 ? texts.none : texts.found)
    .replace('{count}', String(found))
    .replace('{all}', String(all))
    .replace('{query}', query)
}
