import { addDays, moment } from './days'
import type { DemoPeriod } from './periods'
import { type DemoRound, demoRounds } from './rounds'

/** A step of a round that was planned. */
export type RoundDeed =
  | { do: 'planRound' | 'commitDraw' | 'giveNumber' | 'startRound' | 'finishRound'; round: DemoRound }
  | { do: 'holdRound'; round: DemoRound; unit: string }

const step = (day: string, time: string, by: string, name: string) => ({ at: moment(day, time), by, name })

/** The office plans and commits to a draw, the leader’s number draws it; a round that was held goes to each of its units. */
export function roundSteps({ code }: DemoPeriod) {
  const rounds = (Object.keys(demoRounds) as DemoRound[]).filter((key) => demoRounds[key].period === code)
  return rounds.flatMap((key) => {
    const { plannedOn, startsOn, held, units } = demoRounds[key]
    const named = (day: string, time: string, by: string, what: string) =>
      step(day, time, by, `${code}/round/${key}/${what}`)
    return [
      { ...named(plannedOn, '10:05', 'office', 'plan'), do: 'planRound' as const, round: key },
      { ...named(plannedOn, '10:30', 'office', 'commit'), do: 'commitDraw' as const, round: key },
      { ...named(plannedOn, '10:40', 'leader', 'number'), do: 'giveNumber' as const, round: key },
      ...(held === null
        ? []
        : [
            { ...named(startsOn, '08:30', 'office', 'start'), do: 'startRound' as const, round: key },
            ...units.map((unit, at) => ({
              // Whoever of the team enters is looked up.
              ...named(held, `${String(10 + at)}:20`, 'office', unit),
              do: 'holdRound' as const,
              round: key,
              unit,
            })),
            {
              ...named(addDays(held, 1), '17:00', 'office', 'finish'),
              do: 'finishRound' as const,
              round: key,
            },
          ]),
    ]
  })
}
