/** Epoch milliseconds of a date in a header; null where there is none. One without its zone would be read in the machine's. */
export function httpDate(text: string | null): number | null {
  const time = text?.trim().endsWith(' GMT') ? Date.parse(text) : Number.NaN
  return Number.isNaN(time) ? null : time
}
