import type { Speech } from '../../core/snapshot/format.ts'

const LEAST = 0.001

/** An exact chance for leads, `63.4%`. What is possible never shows as nothing, and what is not sure never as sure. */
export function chanceText(chance: number, { locale }: Pick<Speech, 'locale'>): string {
  const said = (value: number) =>
    new Intl.NumberFormat(locale, {
      ...{ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 },
    }).format(value)
  // What a sum of floating points misses of 1 is no doubt.
  if (chance <= 1e-9 || chance >= 1 - 1e-9) return said(Math.round(chance))
  if (chance < LEAST) return `under ${said(LEAST)}`
  return chance > 1 - LEAST ? `over ${said(1 - LEAST)}` : said(chance)
}
