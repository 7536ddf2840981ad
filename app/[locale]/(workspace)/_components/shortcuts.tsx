'use client'

import { Search } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useEffect, useRef, useState } from 'react'
import { useRouter } from '@/app/_i18n/navigation'
import type { MenuEntry } from './menu'
import type { PaletteTexts } from './command-palette'
import classes from './shortcuts.module.css'

/** Loaded when it is first asked for: the component library is not needed to read a page. */
const CommandPalette = dynamic(() => import('./command-palette').then((module) => module.CommandPalette), {
  ssr: false,
})

/** How long G waits for the number of the page to go to. */
const PATIENCE = 1500

interface Props {
  places: readonly (MenuEntry & { text: string })[]
  texts: PaletteTexts
  nonce: string
  /** Whether there are townships, indicators and periods to look for. */
  searches: boolean
  help: string
}

/** The button that opens the command palette, and the keys that reach it and every page of the menu. */
export function Shortcuts({ places, texts, nonce, searches, help }: Props) {
  const [asked, setAsked] = useState(0)
  const router = useRouter()
  const going = useRef(0)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        setAsked((times) => times + 1)
        return
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const place = event.timeStamp - going.current < PATIENCE ? places[Number(event.key) - 1] : undefined
      going.current = event.key === 'g' ? event.timeStamp : 0
      if (place) router.push(place.href)
      else if (event.key === '/') {
        event.preventDefault()
        const field = document.querySelector<HTMLInputElement>('main input[type="search"]')
        if (field) field.focus()
        else setAsked((times) => times + 1)
      } else if (event.key === '?') {
        const dialog = document.getElementById(help)
        if (dialog instanceof HTMLDialogElement) dialog.showModal()
      }
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [places, router, help])
  return (
    <>
      <button
        type="button"
        className={classes.search}
        aria-keyshortcuts="Control+K"
        onClick={() => setAsked((times) => times + 1)}
      >
        <Search size={16} aria-hidden="true" />
        <span>{texts.open}</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      {asked > 0 ? (
        <CommandPalette
          asked={asked}
          places={places}
          texts={texts}
          nonce={nonce}
          searches={searches}
          help={help}
        />
      ) : null}
    </>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, [role="dialog"], dialog') !== null)
  )
}
