import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measure } from '../../../core/metrics/measure.ts'
import { METRIC_KEYS } from '../../../core/model/metric.ts'
import type { NeutralRule } from '../../../core/model/team.ts'
import { anySurveys, anyTickets, contextOf, NINE_TO_FIVE, NOVEMBER, on } from '../../helpers/november.ts'

const schedules = [{ from: null, schedule: NINE_TO_FIVE }]
const neutral = fc.constantFrom<NeutralRule>('against', 'excluded', 'net')
const now = fc.constantFrom(on('12 14:00'), NOVEMBER.to)

describe('measure', () => {
  it('measure has every metric under its own key', () => {
    const found = measure(contextOf({}))
    expect(Object.keys(found)).toEqual(METRIC_KEYS)
    for (const key of METRIC_KEYS) expect(found[key].metric).toBe(key)
  })

  it('measure without data is null everywhere, never 0', () => {
    for (const { exact, trend } of Object.values(measure(contextOf({})))) {
      expect(exact).toBeNull()
      expect(trend).toEqual([])
    }
  })

  it('measure gives the same in any order of tickets and answers', () => {
    const shuffled = <T>(all: fc.Arbitrary<readonly T[]>) =>
      all.chain(some => {
        const { length } = some
        const other = fc.shuffledSubarray([...some], { minLength: length, maxLength: length })
        return fc.tuple(fc.constant(some), other)
      })
    fc.assert(
      fc.property(
        shuffled(anyTickets),
        shuffled(anySurveys),
        neutral,
        now,
        (tickets, surveys, rule, until) => {
          const of = (order: 0 | 1) => {
            const desk = {
              schedules,
              neutral: rule,
              now: until,
              tickets: tickets[order],
              surveys: surveys[order],
            }
            return measure(contextOf(desk))
          }
          expect(of(1)).toEqual(of(0))
        },
      ),
    )
  })

  it('measure ends each trend at the value itself, and has none without a value', () => {
    fc.assert(
      fc.property(anyTickets, anySurveys, neutral, now, (tickets, surveys, rule, until) => {
        const desk = { schedules, neutral: rule, now: until, tickets, surveys }
        for (const { exact, trend } of Object.values(measure(contextOf(desk)))) {
          const last = trend.at(-1)
          expect(last ?? null).toEqual(exact === null ? null : { at: until, value: exact })
        }
      }),
    )
  })

  it('measure has in its evidence what the value is made of', () => {
    fc.assert(
      fc.property(anyTickets, anySurveys, (tickets, surveys) => {
        const { mttr, csat, slaResponse } = measure(contextOf({ schedules, tickets, surveys }))
        for (const { exact, evidence } of [mttr, csat, slaResponse])
          expect(exact?.den ?? 0).toBe(evidence.counted)
        const { positive, neutral: middling, negative } = csat.evidence
        expect(positive + middling + negative).toBe(csat.evidence.counted)
        expect(slaResponse.exact?.num ?? 0).toBe(slaResponse.evidence.positive)
      }),
    )
  })
})
