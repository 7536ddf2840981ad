import { Fragment } from 'react'
import { Link } from '@/app/_i18n/navigation'
import type { Said } from './sentence'

/** A computed sentence; whatever it names leads there. */
export function SentenceText({ said, id }: { said: readonly Said[]; id: string }) {
  return (
    <span id={id}>
      {said.map(({ text, href }, at) => (
        <Fragment key={at}>{href === undefined ? text : <Link href={href}>{text}</Link>}</Fragment>
      ))}
    </span>
  )
}
