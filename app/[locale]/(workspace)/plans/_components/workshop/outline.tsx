'use client'

import { useTranslations } from 'next-intl'
import { type DragEvent, type KeyboardEvent, useState } from 'react'
import { usePlaceInOutline } from './use-place-in-outline'
import type { Finding } from '@/server/domain/plan/document/check-document'
import { AddButtons } from './add-buttons'
import { useDraftWork } from './draft-context'
import { linesOf, moveTo, type OutlineLine, SECTIONS } from './outline-of'
import classes from './outline.module.css'

/** The plan's contents: every part by name, with what stands against it; reordered by dragging or by Alt and arrows. */
export function Outline({
  selected,
  findings,
  onSelect,
}: {
  selected: string
  findings: readonly Finding[]
  onSelect: (key: string, field?: string | null) => void
}) {
  const t = useTranslations('workshop')
  const { parts, edit, writable } = useDraftWork()
  const { nav, onKeyDown, ...place } = usePlaceInOutline(selected)
  const [dragged, setDragged] = useState<string | null>(null)
  const tone = (key: string) => {
    const own = findings.filter((finding) => finding.key === key)
    return own.some(({ severity }) => severity === 'error') ? 'error' : own.length > 0 ? 'warning' : undefined
  }
  return (
    <nav ref={nav} className={classes.outline} aria-label={t('outline')} onKeyDown={onKeyDown}>
      {SECTIONS.map((section) => {
        const lines = linesOf(parts, section)
        const move = (key: string, before: string | null) =>
          writable && edit(moveTo(parts, lines, key, before), t('moveHint'))
        return (
          <div key={section} className={classes.section}>
            {section === 'settings' || section === 'unit' ? (
              <Entry
                label={t(`sections.${section}`)}
                tone={tone(section)}
                current={selected === section}
                stop={place.stop === section}
                onPlace={() => place.put(section)}
                onSelect={(byKey) => onSelect(section, byKey ? 'name' : null)}
              />
            ) : (
              <h2>{t(`sections.${section}`)}</h2>
            )}
            <ul>
              {lines.map((line) => (
                <li
                  key={line.key}
                  data-depth={line.depth}
                  draggable={writable}
                  data-dragged={dragged === line.key || undefined}
                  onDragStart={(event: DragEvent) => {
                    event.dataTransfer.setData('text/plain', line.key)
                    setDragged(line.key)
                  }}
                  onDragEnd={() => setDragged(null)}
                  onDragOver={(event) => {
                    if (lines.find((one) => one.key === dragged)?.list === line.list) event.preventDefault()
                  }}
                  onDrop={(event) => {
                    event.preventDefault()
                    const key = event.dataTransfer.getData('text/plain')
                    if (key !== line.key) move(key, line.key)
                  }}
                >
                  <Entry
                    label={`${line.code} ${line.name}`}
                    points={line.points}
                    tone={tone(line.key)}
                    current={selected === line.key}
                    stop={place.stop === line.key}
                    onPlace={() => place.put(line.key)}
                    onSelect={(byKey) => onSelect(line.key, byKey ? 'name' : null)}
                    onMove={(by) => {
                      const before = neighbour(lines, line, by)
                      if (before !== undefined) move(line.key, before)
                    }}
                  />
                </li>
              ))}
            </ul>
            {writable ? <AddButtons section={section} selected={selected} onSelect={onSelect} /> : null}
          </div>
        )
      })}
      {writable ? (
        <p className={classes.hint}>
          {t('moveHint')}
          <br />
          {t('keysHint')}
        </p>
      ) : null}
    </nav>
  )
}

/** What a line moves to before, one place up or down; undefined where it stands at the end already. */
function neighbour(lines: readonly OutlineLine[], line: OutlineLine, by: -1 | 1): string | null | undefined {
  const list = lines.filter((one) => one.list === line.list)
  const at = list.findIndex((one) => one.key === line.key)
  if (by === -1) return list[at - 1]?.key
  return at + 1 < list.length ? (list[at + 2]?.key ?? null) : undefined
}

function Entry({
  label,
  points = null,
  tone,
  current,
  stop,
  onPlace,
  onSelect,
  onMove,
}: {
  label: string
  points?: number | null
  tone: 'error' | 'warning' | undefined
  current: boolean
  /** Whether the tab key stops here: the contents are one stop, arrows move inside. */
  stop: boolean
  onPlace: () => void
  /** By a key, what is chosen is written into at once. */
  onSelect: (byKey: boolean) => void
  onMove?: (by: -1 | 1) => void
}) {
  return (
    <button
      type="button"
      className={classes.entry}
      aria-current={current ? 'true' : undefined}
      data-tone={tone}
      data-outline=""
      tabIndex={stop ? 0 : -1}
      onFocus={onPlace}
      onClick={({ detail }) => onSelect(detail === 0)}
      onKeyDown={(event: KeyboardEvent) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
        event.preventDefault()
        onMove?.(event.key === 'ArrowUp' ? -1 : 1)
      }}
    >
      <span>{label}</span>
      {points === null ? null : <span className={classes.points}>{points}</span>}
    </button>
  )
}
