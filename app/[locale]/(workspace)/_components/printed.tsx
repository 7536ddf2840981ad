'use client'

import { useEffect } from 'react'
import { BASIS } from '@/app/_components/ui/page-head'

/**
 * What stands in the margins of every printed page, beside its number: county and page, and on what basis and when it was
 * printed. Asked of the page in sight at the moment of printing; theme.css sets it.
 */
export function Printed({
  county,
  printedAt,
  locale,
}: {
  county: string
  printedAt: string
  locale: string
}) {
  useEffect(() => {
    const name = () => {
      const basis = document.querySelector(`[${BASIS}]`)?.textContent ?? ''
      const now = new Date().toLocaleString(locale, {
        dateStyle: 'medium',
        timeStyle: 'short',
        timeZone: 'Asia/Shanghai',
      })
      const { style } = document.documentElement
      style.setProperty('--print-title', JSON.stringify(`${county} · ${document.title}`))
      style.setProperty(
        '--print-basis',
        JSON.stringify([basis, `${printedAt} ${now}`].filter(Boolean).join(' · ')),
      )
    }
    addEventListener('beforeprint', name)
    return () => removeEventListener('beforeprint', name)
  }, [county, printedAt, locale])
  return null
}
