import type { PlanVersion, SplitBasis, SplitRules } from '../model/plan.ts'
import { exactMoneyText, type Speech } from './format.ts'

const BASES: { readonly [basis in SplitBasis]: string } = {
  equal: 'Everybody has an equal part',
  fte: 'Everybody has an equal part, less for part time',
  hours: 'Parts follow the hours worked in the month',
  'base-pay': 'Parts follow base pay',
  earnings: 'Parts follow total earnings in the month, overtime included',
  custom: 'Parts follow the weight that the plan gives each person',
}

/** How a payout is cut among people, every rule in a sentence. */
export function splitWords(version: PlanVersion, rules: SplitRules, speech: Speech): readonly string[] {
  const { waitingDays, minimumHours, personCap } = rules
  const said: string[] = [
    `${BASES[rules.basis]}, for the ${rules.days} days that count.`,
    policyRule(version, rules),
  ]
  if (waitingDays > 0) said.push(`A person takes part after ${waitingDays} days of employment.`)
  if (minimumHours !== null) said.push(`Below ${minimumHours / 100} hours in the month a person has no part.`)
  if (rules.activeOnLastDay) said.push('Who is not employed on the last day of the month has no part in it.')
  said.push(rules.leaveCounts ? 'Days on leave count.' : 'Days on leave do not count.')
  if (personCap !== null)
    said.push(
      `One person gets ${exactMoneyText(personCap, speech)} at most. What is over goes to the others as far as their own parts allow.`,
    )
  return [
    ...said,
    'Parts are told to the cent, and with what nobody takes they add up to the payout exactly.',
  ]
}

function policyRule({ fullShares }: PlanVersion, { policy, basis }: SplitRules): string {
  if (policy === 'fixed-pool')
    return 'The whole payout is always cut among those who are there, so a joiner makes the other parts smaller.'
  if (basis !== 'equal' && basis !== 'fte')
    return 'Parts are told against those who take part on the first day of the month; what nobody takes stays with the company.'
  const shares =
    fullShares === null
      ? 'as many full shares as take part on the first day of the month'
      : `${fullShares} full shares`
  return `The payout is divided by ${shares}, so a joiner changes nobody's part. What nobody takes stays with the company. If parts come to more than the payout, all are made smaller alike.`
}
