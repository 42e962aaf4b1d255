import { describe, expect, it } from 'vitest'
import { surveyGuard } from '../../../core/metrics/survey-guard.ts'
import type { Survey } from '../../../core/model/survey.ts'
import { DAY, instant } from '../../../core/model/units.ts'
import { answer, on } from '../../helpers/november.ts'

const stretch = (month: number) => ({
  from: instant(on('01 00:00') - month * 30 * DAY),
  until: instant(on('11 00:00') - month * 30 * DAY),
})
const NOW = stretch(0)
const EARLIER = [stretch(1), stretch(2), stretch(3)]
const answers = (count: number, month: number, known: Partial<Survey> = {}) =>
  Array.from({ length: count }, (_, index) => {
    const at = stretch(month).from
    return answer({ id: `${month}-${index}`, sent: at, answered: at, ...known })
  })

describe('surveyGuard', () => {
  it('surveyGuard compares with the mean of the same stretches before', () => {
    const surveys = [...answers(20, 1), ...answers(30, 2), ...answers(40, 3), ...answers(18, 0)]
    expect(surveyGuard(surveys, NOW, EARLIER)).toEqual({
      ...{ answers: 18, sent: 18, usualAnswers: 30, usualSent: 30, isLow: false },
    })
    expect(surveyGuard(surveys.slice(0, -1), NOW, EARLIER).isLow).toBe(true)
  })

  it('surveyGuard warns of surveys that were not sent, though their share of answers is the same', () => {
    const silent = answers(30, 1, { answered: null, score: null })
    const surveys = [...silent, ...answers(5, 0)]
    expect(surveyGuard(surveys, NOW, EARLIER)).toMatchObject({
      ...{ answers: 5, sent: 5, usualAnswers: null, usualSent: 30, isLow: true },
    })
  })

  it('surveyGuard does not warn of small numbers, which swing by chance', () => {
    expect(surveyGuard(answers(9, 1), NOW, EARLIER).isLow).toBe(false)
    expect(surveyGuard(answers(10, 1), NOW, EARLIER).isLow).toBe(true)
  })

  it('surveyGuard leaves out months of which nothing is known', () => {
    const surveys = [...answers(12, 2), ...answers(12, 0)]
    expect(surveyGuard(surveys, NOW, EARLIER)).toMatchObject({ usualAnswers: 12, isLow: false })
    expect(surveyGuard([], NOW, EARLIER)).toMatchObject({ usualAnswers: null, usualSent: null, isLow: false })
  })

  it('surveyGuard counts no deleted answer, and half-open stretches', () => {
    const edge = [answer({ id: '1', answered: NOW.until }), answer({ id: '2', answered: NOW.from })]
    expect(surveyGuard(edge, NOW, []).answers).toBe(1)
    expect(surveyGuard(answers(3, 0, { deleted: true }), NOW, [])).toMatchObject({ answers: 0, sent: 0 })
  })
})
