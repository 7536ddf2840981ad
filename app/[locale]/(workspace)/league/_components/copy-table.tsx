'use client'

import { useState } from 'react'
import { tableHtml, tableText } from './clipboard-table'
import { readTable } from './read-table'
import classes from './toolbar.module.css'

/** Puts the table on the clipboard as cells with borders and numbers, and says whether that worked. */
export function CopyTable({
  table,
  title,
  lines,
  texts,
}: {
  /** The table's id. */
  table: string
  title: string
  lines: readonly string[]
  texts: { copy: string; done: string; failed: string }
}) {
  const [said, setSaid] = useState('')
  const copy = async () => {
    const element = document.getElementById(table)
    if (!(element instanceof HTMLTableElement)) return
    const plain = { title, lines, ...readTable(element) }
    const done = await write(tableHtml(plain), tableText(plain), element)
    setSaid(done ? texts.done : texts.failed)
  }
  return (
    <div className={classes.copy}>
      <span role="status" className={classes.copied}>
        {said}
      </span>
      <button type="button" className={classes.button} onClick={() => void copy()}>
        {texts.copy}
      </button>
    </div>
  )
}

async function write(html: string, text: string, element: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([text], { type: 'text/plain' }),
      }),
    ])
    return true
  } catch {
    // Over plain HTTP, as on many office networks, there is no clipboard but by the browser's own copy command.
    return copyByCommand(html, text, element)
  }
}

function copyByCommand(html: string, text: string, element: HTMLElement): boolean {
  let put = false
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html)
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
    put = true
  }
  const selection = window.getSelection()
  const before = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
  document.addEventListener('copy', onCopy, { capture: true })
  try {
    // Some browsers copy only while something is selected.
    selection?.selectAllChildren(element)
    const command = document as unknown as { execCommand: (name: string) => boolean }
    return command.execCommand('copy') && put
  } finally {
    document.removeEventListener('copy', onCopy, { capture: true })
    selection?.removeAllRanges()
    if (before) selection?.addRange(before)
  }
}
