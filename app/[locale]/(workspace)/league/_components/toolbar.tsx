import type { League } from './league'
import type { LeagueAddress } from './league-address'
import type { LeagueWords } from './league-words'
import { CopyTable } from './copy-table'
import { StepLink } from './finder'
import { TABLE_ID } from './league-table'
import { Menu } from './menu'
import { SearchBox } from './search-box'
import classes from './toolbar.module.css'

interface Choice {
  key: string
  text: string
  to: LeagueAddress
  current: boolean
  inner?: boolean
}

/** Year, period, what is ranked, which units, and the search: links and a form, all of it in the address. */
export function Toolbar({
  league,
  address,
  words,
  copied,
}: {
  league: League
  address: LeagueAddress
  words: LeagueWords
  copied: { title: string; lines: readonly string[] }
}) {
  const { t } = words
  const { plan, plans, view, views, by, years } = league
  const code = by.is === 'category' ? by.category.code : by.is === 'indicator' ? by.indicator.code : undefined
  // The run stays while its own year is looked at; the order by column belongs to the columns.
  const here: LeagueAddress = {
    ...address,
    year: plan.year,
    view: view.code,
    by: code,
    q: undefined,
    page: undefined,
  }
  const yearChoices = years.map((choice): Choice => ({
    key: String(choice.year),
    text: t('yearChoice', { year: String(choice.year) }),
    to:
      choice.year === plan.year
        ? here
        : {
            ...here,
            year: choice.year,
            plan: choice.plan ?? undefined,
            view: choice.view ?? undefined,
            run: undefined,
          },
    current: choice.year === plan.year,
  }))
  const planChoices = plans.map((choice): Choice => ({
    key: choice.code,
    text: words.unit(choice),
    to:
      choice.code === plan.code
        ? here
        : {
            year: plan.year,
            plan: choice.code,
            view: choice.view ?? undefined,
            group: address.group,
          },
    current: choice.code === plan.code,
  }))
  const viewChoices = views.map((choice): Choice => ({
    key: choice.code,
    text: choice.is === 'period' ? words.shortPeriod(choice.code) : t(`view.${choice.is}`),
    to: { ...here, view: choice.code },
    current: choice.code === view.code,
  }))
  const byChoices: Choice[] = [
    {
      key: '',
      text: t('byTotal'),
      to: { ...here, by: undefined, sort: undefined },
      current: by.is === 'total',
    },
    ...plan.categories.flatMap((category) => {
      const own = plan.indicators.filter((indicator) => indicator.categoryCode === category.code)
      const choice = (part: { code: string }, text: string, inner: boolean): Choice => ({
        key: part.code,
        text,
        to: { ...here, by: part.code, sort: undefined },
        current: part.code === code,
        inner,
      })
      return own.length === 0
        ? []
        : [
            choice(category, `${category.code} ${words.category(category.code)}`, false),
            ...own.map((indicator) =>
              choice(indicator, `${indicator.code} ${words.indicator(indicator.code)}`, true),
            ),
          ]
    }),
  ]
  const groupChoices: Choice[] = [
    {
      key: '',
      text: t('everyGroup'),
      to: { ...here, group: undefined },
      current: address.group === undefined,
    },
    ...plan.groups.map((group) => ({
      key: group,
      text: words.group(group),
      to: { ...here, group },
      current: address.group === group,
    })),
  ]
  const kept = Object.entries(here).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return (
    <div className={classes.bar}>
      <Choose label={t('years')} choices={yearChoices} />
      {planChoices.length > 0 ? <Choose label={words.plans} choices={planChoices} /> : null}
      <nav aria-label={t('views')} className={classes.tabs}>
        {viewChoices.map((choice) => (
          <StepLink
            key={choice.key}
            to={choice.to}
            className={classes.tab}
            aria-current={choice.current ? 'page' : undefined}
          >
            {choice.text}
          </StepLink>
        ))}
      </nav>
      <Choose label={t('views')} choices={viewChoices} className={classes.narrow} />
      <span className={classes.break} />
      <Choose label={t('by')} choices={byChoices} />
      {plan.groups.length > 1 ? <Choose label={t('group')} choices={groupChoices} /> : null}
      <SearchBox
        action={words.pathTo('/league')}
        kept={kept}
        all={league.rows.length}
        texts={{
          label: t('search'),
          hint: t('searchHint'),
          go: t('searchGo'),
          ...words.finding,
        }}
      />
      <CopyTable
        table={TABLE_ID}
        {...copied}
        texts={{ copy: t('copy'), done: t('copied'), failed: t('copyFailed') }}
      />
      <a
        className={`${classes.button ?? ''} ${classes.file ?? ''}`}
        href={fileHref(here, words.locale)}
        download
      >
        {t('xlsx')}
      </a>
    </div>
  )
}

/** The same table as a workbook. */
function fileHref({ year, plan, view, run, by }: LeagueAddress, lang: string): string {
  const said = Object.entries({ year, plan, view, run, by, lang }).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  )
  return `/api/league?${new URLSearchParams(said).toString()}`
}

function Choose({
  label,
  choices,
  className,
}: {
  label: string
  choices: readonly Choice[]
  className?: string | undefined
}) {
  const current = choices.find((choice) => choice.current)
  return (
    <Menu label={label} current={current?.text ?? ''} className={className}>
      {choices.map((choice) => (
        <StepLink
          key={choice.key}
          to={choice.to}
          className={[classes.choice, choice.inner ? classes.inner : ''].filter(Boolean).join(' ')}
          aria-current={choice.current ? 'page' : undefined}
        >
          {choice.text}
        </StepLink>
      ))}
    </Menu>
  )
}
