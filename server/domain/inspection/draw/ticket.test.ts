import { describe, expect, test } from 'vitest'
import vectors from './consistent-sampler-vectors.json'
import { nextTicket, ticketOf } from './ticket'
import { ticketOrder } from './ticket-order'

// Figures of ron-rivest/consistent_sampler and of Arlo's test of it; see the file's own `source`.
describe('the consistent sampler, as its authors’ code gives it', () => {
  test('without replacement', () => {
    const { ids, seed, result } = vectors.readme_example_1
    expect(ticketOrder(ids, String(seed)).slice(0, result.length)).toEqual(result)
  })

  test.each(vectors.village_draws_generated)('villages of $township', ({ seed, villages, take, draw }) => {
    const order = ticketOrder(villages, seed).slice(0, take)
    expect(order.map((id) => ({ id, ticket: ticketOf(id, seed).slice(0, 11) }))).toEqual(
      draw.map(({ id, ticket }) => ({ id, ticket })),
    )
  })

  test('with replacement, over many generations', () => {
    const seed = vectors.seed_arlo
    const drawn = vectors.arlo_test_draw_sample_1 as unknown as [string, [string, number], number][]
    for (const [ticket, [precinct, number], generation] of drawn) {
      let own = ticketOf(`('${precinct}', ${String(number)})`, seed)
      for (let count = 1; count < generation; count += 1) own = nextTicket(own)
      expect(own.slice(0, ticket.length)).toBe(ticket)
    }
  })

  test('the digits of its documentation', () => {
    const first = '0.26299714122838008416507544297546663599715395525154425586041245287750224561854'
    expect(ticketOf('AB-130', '01382438112797316654')).toBe(first)
    expect(nextTicket(first)).toBe(
      '0.8232357229934205790595761924514048157652891124687533667363938813600770093316',
    )
    expect(nextTicket('0.25471')).toBe(
      '0.642853261655004694691182528114375607701032283189922170593838029306715548381901',
    )
  })
})
