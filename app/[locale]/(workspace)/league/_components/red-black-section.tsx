import { Link } from '@/app/_i18n/navigation'
import { type NamedList, redBlack } from '@/server/domain/league/red-black'
import { profileHref } from '@/app/_components/ui/profile-href'
import type { League } from './league'
import type { LeagueWords } from './league-words'
import classes from './red-black.module.css'

type Unit = League['rows'][number]['unit']

/** Who is named in praise and in blame: only what chance does not explain; an empty list says why. */
export function RedBlackSection({ league, words }: { league: League; words: LeagueWords }) {
  const { t } = words
  const { plan, rows, simulation, plans } = league
  const lists = redBlack<Unit>(rows, plan.rankBy, simulation !== null)
  const asked = plans.length > 0 ? plan.code : null
  const names = (units: readonly Unit[]) => (
    <ul>
      {units.map((unit) => (
        <li key={unit.code}>
          <Link href={profileHref(unit.code, plan.year, asked)} prefetch={false}>
            {words.unit(unit)}
          </Link>
        </li>
      ))}
    </ul>
  )
  const said = ({ units, why }: NamedList<Unit>) => {
    if (why === null) return names(units)
    const figures = why.is === 'tooMany' ? { units: String(why.units), of: String(why.of) } : {}
    return <p className={classes.why}>{t(`redBlack.why.${why.is}`, { units: '', of: '', ...figures })}</p>
  }
  return (
    <section className={classes.lists} aria-labelledby="red-black">
      <h2 id="red-black">{t('redBlack.title')}</h2>
      <p className={classes.note}>{t('redBlack.note')}</p>
      {lists.map(({ group, red, black, vetoed }) => (
        <div key={group ?? ''} className={classes.pair}>
          {group === null ? null : <h3 className={classes.group}>{words.group(group)}</h3>}
          <div className={classes.list} data-is="red">
            <h3>{t('redBlack.red')}</h3>
            {said(red)}
          </div>
          <div className={classes.list} data-is="black">
            <h3>{t('redBlack.black')}</h3>
            {said(black)}
            {vetoed.length > 0 ? (
              <>
                <p className={classes.why}>{t('redBlack.vetoed')}</p>
                {names(vetoed)}
              </>
            ) : null}
          </div>
        </div>
      ))}
    </section>
  )
}
