import { Link } from '@/app/_i18n/navigation'
import classes from './choices.module.css'

/** A row of links of which one is shown: works without script, and the choice stands in the address. */
export function Choices({
  label,
  choices,
}: {
  label: string
  choices: readonly { key: string; text: string; href: string; current: boolean }[]
}) {
  return (
    <nav aria-label={label} className={classes.choices}>
      {choices.map((choice) => (
        <Link
          key={choice.key}
          href={choice.href}
          aria-current={choice.current ? 'page' : undefined}
          className={classes.choice}
        >
          {choice.text}
        </Link>
      ))}
    </nav>
  )
}
