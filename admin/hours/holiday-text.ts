import type { Speech } from '../../core/snapshot/format.ts'

/** `Friday, December 25, 2026` of 2026-12-25; `December 25 every year` of --12-25. */
export function holidayText(date: string, { locale }: Pick<Speech, 'locale'>): string {
  const isYearly = date.startsWith('--')
  const at = Date.parse(`${isYearly ? `2024-${date.slice(2)}` : date}T12:00Z`)
  if (Number.isNaN(at)) return date
  const day = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const
  if (isYearly) return `${new Intl.DateTimeFormat(locale, day).format(at)} every year`
  return new Intl.DateTimeFormat(locale, { ...day, weekday: 'long', year: 'numeric' }).format(at)
}

/** `Monday` of 1. */
export function weekdayText(day: number, { locale }: Pick<Speech, 'locale'>): string {
  // 2023-01-01 was a Sunday.
  const at = Date.UTC(2023, 0, 1 + day, 12)
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(at)
}
