import type { Cents } from '../../core/model/units.ts'
import { countText, exactMoneyText, type Speech } from '../../core/snapshot/format.ts'
import type { ToldSource } from './source-answer.ts'

/** How what a source tells of a month differs from the lines of the page, in sentences. */
export function differenceText({ label, difference }: ToldSource, speech: Speech): string {
  if (difference === null) return ''
  const { sum, booked, fresh, gone } = difference
  const apart = (sum - booked) as Cents
  const size = exactMoneyText(Math.abs(apart) as Cents, speech)
  const money = `The lines below come to ${exactMoneyText(booked, speech)}`
  const sums =
    apart === 0
      ? `${money}, which is the same.`
      : `${money}, which is ${size} ${apart > 0 ? 'less' : 'more'}.`
  if (fresh === 0 && gone === 0) return `Every line of ${label} is among the lines below. ${sums}`
  const told: string[] = []
  if (fresh > 0) told.push(`${linesText(fresh, speech)} not among the lines below`)
  if (gone > 0) told.push(`${linesText(gone, speech)} below that ${label} no longer tells`)
  return `There ${fresh === 1 || (fresh === 0 && gone === 1) ? 'is' : 'are'} ${told.join(', and ')}. ${sums}`
}

const linesText = (count: number, speech: Speech) =>
  count === 1 ? '1 line' : `${countText(count, speech)} lines`
