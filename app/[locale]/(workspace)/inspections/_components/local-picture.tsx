'use client'

import Image from 'next/image'
import { useEffect, useState } from 'react'
import type { FieldStore } from '@/app/_components/field/field-store'
import type { LocalPhoto } from '@/app/_components/field/field-types'

/** A photo that this device holds; once received, the server's small picture of it. */
export function LocalPicture({ photo, store }: { photo: LocalPhoto; store: FieldStore }) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    let made: string | null = null
    let left = false
    void store.bytesOf(photo.id).then((bytes) => {
      if (!bytes || left) return
      made = URL.createObjectURL(bytes)
      setUrl(made)
    })
    return () => {
      left = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [photo.id, store])
  const src = photo.receipt ? `/api/files/${photo.receipt.file}/preview` : url
  return src === null ? null : <Image src={src} alt={photo.name} width={108} height={80} unoptimized />
}
