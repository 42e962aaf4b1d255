import { monthText, type Speech } from './format.ts'

/** `November 2026` of `2026-11`. */
export function monthYear(month: string, speech: Speech): string {
  return `${monthText(month, speech)} ${month.slice(0, 4)}`
}
