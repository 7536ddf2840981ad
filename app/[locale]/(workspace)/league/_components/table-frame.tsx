'use client'

import { useRouter } from 'next/navigation'
import type { ClipboardEvent, MouseEvent, ReactNode } from 'react'
import { tableHtml, tableText } from './clipboard-table'
import { readTable } from './read-table'

/**
 * The table's scrolling frame. Its cells' links are plain ones, since a county's table has hundreds: followed here
 * without loading the page anew. A selection over several cells is copied as cells with borders and numbers.
 */
export function TableFrame({
  className,
  label,
  children,
}: {
  className: string
  label: string
  children: ReactNode
}) {
  const router = useRouter()
  const follow = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || link.origin !== window.location.origin || link.target !== '') return
    event.preventDefault()
    router.push(`${link.pathname}${link.search}${link.hash}`)
  }
  const copy = (event: ClipboardEvent<HTMLElement>) => {
    const selection = window.getSelection()
    const table = event.currentTarget.querySelector('table')
    if (!selection || selection.isCollapsed || !table) return
    const selected = readTable(table, (cell) => selection.containsNode(cell, true))
    const cells = selected.rows.flat().length + selected.head.length
    if (cells < 2) return
    const plain = { ...selected, title: '', lines: [], notes: [] }
    event.clipboardData.setData('text/html', tableHtml(plain))
    event.clipboardData.setData('text/plain', tableText(plain))
    event.preventDefault()
  }
  return (
    <div className={className} role="region" aria-label={label} tabIndex={0} onClick={follow} onCopy={copy}>
      {children}
    </div>
  )
}
