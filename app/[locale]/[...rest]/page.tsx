import { notFound } from 'next/navigation'

/** Every address that nothing answers, so that the helpful page is shown with the right headers. */
export default function Rest() {
  notFound()
}
