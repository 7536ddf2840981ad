'use client'

import { Button, Checkbox, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type PointerEvent, useState } from 'react'
import type { SignatureSide, Strokes } from '@/server/domain/inspection/signature'
import { findPersonalData } from '@/server/domain/value/personal-data'
import { pointsOf } from './signature-drawing'
import classes from './signatures.module.css'

/** A point each so far apart is enough to draw the line again. */
const LEAST = 4
const MOST_POINTS = 2000

/** Signing on the screen: name and post in letters, the signature drawn; or that it was refused, with the words. */
export function SignDialog({
  side,
  name: known,
  onSign,
  onClose,
}: {
  side: SignatureSide
  name: string
  onSign: (signed: { name: string; post: string; strokes: Strokes; refused: string | null }) => Promise<void>
  onClose: () => void
}) {
  const t = useTranslations('inspections')
  const common = useTranslations('common')
  const [name, setName] = useState(known)
  const [post, setPost] = useState('')
  const [strokes, setStrokes] = useState<number[][]>([])
  const [drawing, setDrawing] = useState(false)
  const [isRefused, setRefused] = useState(false)
  const [words, setWords] = useState('')
  const personal = [name, post, words].some((text) => findPersonalData(text) !== null)
  const lacks = name.trim() === '' || (isRefused ? words.trim() === '' : strokes.length === 0)
  const at = (event: PointerEvent<SVGSVGElement>): [number, number] => {
    const box = event.currentTarget.getBoundingClientRect()
    return [
      Math.round(((event.clientX - box.left) / box.width) * 1000),
      Math.round(((event.clientY - box.top) / box.height) * 400),
    ]
  }
  const draw = (event: PointerEvent<SVGSVGElement>) => {
    if (!drawing) return
    const [x, y] = at(event)
    setStrokes((all) => {
      const stroke = all.at(-1) ?? []
      const far = Math.hypot(x - (stroke.at(-2) ?? 0), y - (stroke.at(-1) ?? 0)) >= LEAST
      return far && stroke.length < MOST_POINTS ? [...all.slice(0, -1), [...stroke, x, y]] : all
    })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`sign.${side}`)}
      closeButtonProps={{ 'aria-label': common('close') }}
      fullScreen
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void onSign({
            name: name.trim(),
            post: post.trim(),
            strokes: isRefused ? [] : strokes,
            refused: isRefused ? words.trim() : null,
          })
        }}
      >
        <Stack gap={12}>
          <p>{t('signText')}</p>
          <TextInput
            label={t('signName')}
            maxLength={50}
            required
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t('signPost')}
            description={t('signNoNumbers')}
            error={personal ? t('reasonPersonalShort') : undefined}
            maxLength={50}
            value={post}
            onChange={(event) => setPost(event.currentTarget.value)}
          />
          {isRefused ? (
            <Textarea
              label={t('refusalWords')}
              maxLength={500}
              required
              autosize
              minRows={3}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
          ) : (
            <div>
              <svg
                viewBox="0 0 1000 400"
                className={classes.pad}
                role="img"
                aria-label={t('signPad')}
                onPointerDown={(event) => {
                  event.currentTarget.setPointerCapture(event.pointerId)
                  setDrawing(true)
                  const [x, y] = at(event)
                  setStrokes((all) => [...all, [x, y]])
                }}
                onPointerMove={draw}
                onPointerUp={() => setDrawing(false)}
                onPointerCancel={() => setDrawing(false)}
              >
                {strokes.map((stroke, index) => (
                  <polyline key={index} points={pointsOf(stroke)} />
                ))}
              </svg>
              <Button
                variant="subtle"
                className={classes.button}
                disabled={strokes.length === 0}
                onClick={() => setStrokes([])}
              >
                {t('signAgain')}
              </Button>
            </div>
          )}
          <Checkbox
            label={t('refuses')}
            checked={isRefused}
            onChange={(event) => setRefused(event.currentTarget.checked)}
          />
          <Group justify="flex-end" gap={8}>
            <Button variant="default" className={classes.button} onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" className={classes.button} disabled={lacks || personal}>
              {t(isRefused ? 'recordRefusal' : 'signNow')}
            </Button>
          </Group>
          {lacks ? <p className={classes.soft}>{t(isRefused ? 'refusalLacks' : 'signLacks')}</p> : null}
        </Stack>
      </form>
    </Modal>
  )
}
