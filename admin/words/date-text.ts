import type { Speech } from '../../core/snapshot/format.ts'

/** `Nov 3, 2026` of `2026-11-03`. */
export function dateText(date: string, { locale }: Pick<Speech, 'locale'>): string {
  const at = Date.parse(`${date}T12:00:00Z`)
  if (Number.isNaN(at)) return date
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(at)
}
