'use client'

import classes from './evidence.module.css'

const TYPES = '.jpg,.jpeg,.png,.webp,.heic,.pdf,.docx,.xlsx,.pptx'

/** A button that chooses files, or on a phone takes a photo. */
export function AddFiles({
  label,
  about,
  onFiles,
  camera = false,
  single = false,
}: {
  label: string
  about: string
  onFiles: (files: readonly File[]) => void
  camera?: boolean
  single?: boolean
}) {
  return (
    <label className={camera ? `${classes.action} ${classes.camera}` : classes.action}>
      {label}
      <input
        type="file"
        aria-label={about}
        multiple={!single && !camera}
        accept={camera ? 'image/*' : TYPES}
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])])
          // The same file, mended, is a new choice.
          event.currentTarget.value = ''
        }}
      />
    </label>
  )
}
