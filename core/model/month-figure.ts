import { z } from 'zod'
import type { Cents } from './units.ts'

/** What a month's money rests on, each with a SHA-256 of its own, so that a person is told what moved. */
export const FIGURE_PARTS = ['values', 'plan', 'revenue', 'people'] as const

export type FigurePart = (typeof FIGURE_PARTS)[number]

/** What somebody saw of a month that is not closed: the money, and a fingerprint of everything that it rests on. */
export interface MonthFigure {
  readonly payable: Cents
  /** SHA-256 in hex: the goals' values, the plan, the revenue, and the people with their slices and adjustments. */
  readonly parts: { readonly [part in FigurePart]: string }
}

/** What differs between two figures of a month. */
export type Moved = 'payable' | FigurePart

const sha = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hex')

export const monthFigureSchema = z.strictObject({
  payable: z.int('whole cents'),
  parts: z.strictObject({ values: sha, plan: sha, revenue: sha, people: sha }),
})

/** What a person's browser sends to approve a month: what it showed. */
export const approveBodySchema = z.strictObject({ figure: monthFigureSchema })

/** What moved between what was seen and what is so now; nothing: they are the same figure. */
export function movedParts(seen: MonthFigure, now: MonthFigure): readonly Moved[] {
  const moved = FIGURE_PARTS.filter(part => seen.parts[part] !== now.parts[part])
  return seen.payable === now.payable ? moved : ['payable', ...moved]
}
