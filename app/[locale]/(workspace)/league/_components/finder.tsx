'use client'

import { useSearchParams } from 'next/navigation'
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { Link } from '@/app/_i18n/navigation'
import { isFoundBy } from '@/server/domain/search/find-by-name'
import { type LeagueAddress, writeAddress } from './league-address'

interface Finding {
  /** Whether the table has all of its rows here, so that they are found as one types. */
  live: boolean
  typed: string
  type: (text: string) => void
  /** How many units what is typed finds, and the codes of those it doesn't. */
  found: number
  hidden: ReadonlySet<string>
}

const FinderContext = createContext<Finding>({
  live: true,
  typed: '',
  type: () => undefined,
  found: 0,
  hidden: new Set(),
})

/** How long typing rests before the address follows it. */
const REST = 250

/** What is typed to find a unit, for the field, the rows and the links of one table; the address follows, and leads. */
export function Finder({
  findable,
  live,
  found,
  children,
}: {
  /** By unit code, the text that it can be found by. */
  findable: Readonly<Record<string, string>>
  /** Whether these are all units; else the server finds, and says how many. */
  live: boolean
  found: number
  children: ReactNode
}) {
  const address = useSearchParams().get('q') ?? ''
  const [typed, setTyped] = useState(address)
  const [seen, setSeen] = useState(address)
  const [written, setWritten] = useState(address)
  if (address !== seen) {
    setSeen(address)
    // Not what was written here a moment ago: somebody followed a link.
    if (address !== written) {
      setWritten(address)
      setTyped(address)
    }
  }
  useEffect(() => {
    if (!live || typed === written) return
    const timer = setTimeout(() => {
      setWritten(typed)
      const url = new URL(window.location.href)
      if (typed.trim() === '') url.searchParams.delete('q')
      else url.searchParams.set('q', typed.trim())
      window.history.replaceState(null, '', url)
    }, REST)
    return () => {
      clearTimeout(timer)
    }
  }, [live, typed, written])
  const finding = useMemo(() => {
    if (!live) return { live, typed: address, type: setTyped, found, hidden: new Set<string>() }
    const codes = Object.entries(findable)
    const hidden = new Set(codes.filter(([, text]) => !isFoundBy(text, typed)).map(([code]) => code))
    return { live, typed, type: setTyped, found: codes.length - hidden.size, hidden }
  }, [address, findable, found, live, typed])
  return <FinderContext value={finding}>{children}</FinderContext>
}

/** What is typed, and what it finds. */
export function useFinder(): Finding {
  return use(FinderContext)
}

/** A row that is there as long as its unit is found. */
export function FoundRow({
  code,
  isTierStart,
  children,
}: {
  code: string
  /** A line above says that the units above are told apart from those below. */
  isTierStart: boolean
  children: ReactNode
}) {
  const { hidden } = useFinder()
  return (
    <tr id={`unit-${code}`} hidden={hidden.has(code)} data-tier={isTierStart ? '' : undefined}>
      {children}
    </tr>
  )
}

/** A link to another view of the table that takes along what is typed. */
export function StepLink({
  to,
  children,
  ...rest
}: {
  to: LeagueAddress
  className?: string | undefined
  title?: string
  'aria-current'?: 'page' | undefined
  children: ReactNode
}) {
  const { typed } = useFinder()
  const href = writeAddress({ ...to, q: typed.trim() })
  return (
    <Link href={href} prefetch={false} scroll={false} {...rest}>
      {children}
    </Link>
  )
}
