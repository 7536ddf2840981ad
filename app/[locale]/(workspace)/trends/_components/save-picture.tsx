'use client'

import { useState } from 'react'

const SCALE = 2

/** Saves a chart as a picture, twice as fine as its drawing: fetched as the SVG file it also is, drawn on a canvas. */
export function SavePicture({
  href,
  name,
  className,
  texts,
}: {
  href: string
  name: string
  className: string
  texts: { save: string; making: string; failed: string }
}) {
  const [state, setState] = useState<'ready' | 'making' | 'failed'>('ready')
  const save = async () => {
    setState('making')
    try {
      download(await pictureOf(href), name)
      setState('ready')
    } catch {
      setState('failed')
    }
  }
  return (
    <>
      <button type="button" className={className} disabled={state === 'making'} onClick={() => void save()}>
        {state === 'making' ? texts.making : texts.save}
      </button>
      <span role="status">{state === 'failed' ? texts.failed : ''}</span>
    </>
  )
}

async function pictureOf(href: string): Promise<Blob> {
  const answer = await fetch(href)
  if (!answer.ok) throw new Error(`the chart was not answered: ${String(answer.status)}`)
  const address = URL.createObjectURL(await answer.blob())
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * SCALE
    canvas.height = image.naturalHeight * SCALE
    const brush = canvas.getContext('2d')
    if (!brush) throw new Error('no canvas')
    brush.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob) resolve(blob)
        else reject(new Error('the picture is empty'))
      }, 'image/png')
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}

function download(blob: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // The browser has taken the file's address by the next turn.
  setTimeout(() => {
    URL.revokeObjectURL(link.href)
  })
}
