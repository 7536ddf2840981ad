import { useFormatter, useTranslations } from 'next-intl'
import table from '@/app/_components/ui/table.module.css'
import type { ApiOutput } from '@/app/_trpc/client'
import { roundKinds } from '@/server/domain/inspection/round'
import classes from './draw-record.module.css'

type Draw = ApiOutput['rounds']['read']['draws'][number]

/** A draw as an official record: on the screen as on A4. */
export function DrawRecord({ draw }: { draw: Draw }) {
  const t = useTranslations('rounds.record')
  const words = useTranslations('rounds')
  const form = useTranslations('rounds.form')
  const page = useTranslations('rounds.page')
  const dialog = useTranslations('rounds.dialog')
  const kinds = useTranslations('inspections.kinds')
  const format = useFormatter()
  const at = (date: Date) => format.dateTime(date, { dateStyle: 'medium', timeStyle: 'short' })
  const { frame, outcome } = draw
  const inspectorOf = new Map(frame.inspectors.map(({ id, name }) => [id, name]))
  const names = (ids: readonly string[]) => ids.map((id) => inspectorOf.get(id) ?? id).join(words('joiner'))
  const weighted = frame.method === 'systematic-pps'
  const kind = roundKinds.find((each) => each === frame.round.kind)
  const facts: [string, string, boolean?][] = [
    [t('method'), form(weighted ? 'weighted' : 'equal')],
    [t('frameHash'), draw.frameHash, true],
    [t('commitment'), draw.commitment, true],
    [t('committed'), t('byAt', { by: draw.committedByName, at: at(draw.committedAt) })],
    ...(outcome
      ? ([
          [
            t('number'),
            `${outcome.number}（${t('byAt', { by: outcome.givenByName, at: at(outcome.givenAt) })}）`,
          ],
          [t('secret'), outcome.secret, true],
          [t('seed'), outcome.seed, true],
          [t('most'), t('mostUnits', { count: String(outcome.result.most) })],
        ] satisfies [string, string, boolean?][])
      : []),
    ...(draw.reason ? ([[dialog('reason'), draw.reason]] satisfies [string, string][]) : []),
  ]
  return (
    <article className={classes.record}>
      <header className={classes.paper}>
        <h1>{t('paperTitle', { name: frame.round.name })}</h1>
        <p>
          {kind ? kinds(kind) : ''} · {frame.round.year} · {frame.round.period} ·{' '}
          {page('drawNumber', { number: String(draw.number) })}
        </p>
      </header>
      <dl className={classes.facts}>
        {facts.map(([name, value, isHash]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={isHash ? classes.hash : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      {frame.wanted.inspectors > 0 ? (
        <section>
          <h2>{t('teams')}</h2>
          <div className={table.scroll}>
            <table className={`${table.table} ${table.cards} ${classes.table}`}>
              <thead>
                <tr>
                  <th scope="col">{t('unit')}</th>
                  <th scope="col">{t('team')}</th>
                  <th scope="col">{t('reserve')}</th>
                  <th scope="col">{t('excluded')}</th>
                </tr>
              </thead>
              <tbody>
                {frame.units.map((unit) => {
                  const team = outcome?.result.teams.find((each) => each.unit === unit.code)
                  const excluded = frame.exclusions.filter((each) => each.unit === unit.code)
                  return (
                    <tr key={unit.code}>
                      <th scope="row">{unit.name}</th>
                      <td data-head={t('team')}>{team ? names(team.inspectors) : '—'}</td>
                      <td data-head={t('reserve')}>{team ? names(team.reserve) || '—' : '—'}</td>
                      <td data-head={t('excluded')}>
                        {excluded.length === 0
                          ? '—'
                          : excluded
                              .map(
                                ({ inspector, because, reason }) =>
                                  `${inspectorOf.get(inspector) ?? ''}：${t(`because.${because}`, { reason })}`,
                              )
                              .join(words('between'))}
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </div>
        </section>
      ) : null}
      {frame.wanted.villages > 0 ? (
        <section>
          <h2>{t('villages')}</h2>
          <div className={table.scroll}>
            <table className={`${table.table} ${table.cards} ${classes.table}`}>
              <thead>
                <tr>
                  <th scope="col">{t('unit')}</th>
                  {outcome ? (
                    <>
                      <th scope="col">{t('chosen')}</th>
                      <th scope="col">{t('reserve')}</th>
                    </>
                  ) : (
                    <th scope="col">{t('listed')}</th>
                  )}
                </tr>
              </thead>
              <tbody>
                {frame.units.map((unit) => {
                  const sample = outcome?.result.villages.find((each) => each.unit === unit.code)
                  const called = (codes: readonly string[]) =>
                    codes
                      .map((code) => unit.villages.find((village) => village.code === code))
                      .map((village) =>
                        village && weighted
                          ? t('weighed', {
                              name: village.name,
                              households: String(village.weight),
                              chance: village.chance,
                            })
                          : (village?.name ?? ''),
                      )
                      .join(words('joiner'))
                  return (
                    <tr key={unit.code}>
                      <th scope="row">
                        {unit.name}
                        <span className={classes.soft}>
                          {[
                            t('wanted', {
                              wanted: String(frame.wanted.villages),
                              all: String(unit.villages.length),
                            }),
                            ...(unit.take < frame.wanted.villages ? [t('takesAll')] : []),
                            ...(weighted ? [] : [t('odds', { chance: unit.villages[0]?.chance ?? '—' })]),
                            ...(unit.leftOut.length > 0
                              ? [
                                  t('leftOut', {
                                    names: unit.leftOut.map(({ name }) => name).join(words('joiner')),
                                  }),
                                ]
                              : []),
                          ].join(' · ')}
                        </span>
                      </th>
                      {sample ? (
                        <>
                          <td data-head={t('chosen')}>{called(sample.drawn)}</td>
                          <td data-head={t('reserve')}>{called(sample.reserve) || '—'}</td>
                        </>
                      ) : (
                        <td data-head={t('listed')}>{called(unit.villages.map(({ code }) => code))}</td>
                      )}
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </div>
        </section>
      ) : null}
      <dl className={`${classes.paper} ${classes.signatures}`}>
        {(['office', 'second', 'witness', 'date'] as const).map((line) => (
          <div key={line}>
            <dt>{t(`sign.${line}`)}</dt>
            <dd />
          </div>
        ))}
      </dl>
    </article>
  )
}
