import type { RevenueDraft, RevenueLine } from '../../core/model/revenue.ts'
import { type Cents, cents } from '../../core/model/units.ts'

/** How what a source tells of a month differs from the book. */
export interface RevenueDifference {
  /** What the told lines that count come to. */
  readonly sum: Cents
  /** The same of the book, whoever wrote its lines. */
  readonly booked: Cents
  /** Lines that are told and not in the book, by what they say. */
  readonly fresh: number
  /** Lines of the book that were taken from a source and are told no more. */
  readonly gone: number
}

/** Compares line by line; two lines that say the same are two lines. */
export function revenueDifference(
  told: readonly RevenueDraft[],
  booked: readonly RevenueLine[],
): RevenueDifference {
  const left = new Map<string, number>()
  for (const line of booked)
    if (line.source === 'psa') left.set(keyOf(line), (left.get(keyOf(line)) ?? 0) + 1)
  let fresh = 0
  for (const line of told) {
    const count = left.get(keyOf(line)) ?? 0
    if (count === 0) fresh++
    else left.set(keyOf(line), count - 1)
  }
  const gone = [...left.values()].reduce((sum, count) => sum + count, 0)
  return { sum: sumOf(told), booked: sumOf(booked), fresh, gone }
}

const keyOf = ({ agreement, client, kind, date, amount, excluded }: RevenueDraft) =>
  JSON.stringify([agreement, client, kind, date, amount, excluded])

const sumOf = (lines: readonly RevenueDraft[]) =>
  cents(lines.reduce((sum, { amount, excluded }) => sum + (excluded === null ? amount : 0), 0))
