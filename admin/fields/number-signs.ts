/** The marks of a locale's numbers: 1,234.5 or 1.234,5. */
export interface NumberSigns {
  readonly group: string
  readonly decimal: string
}

const known = new Map<string, NumberSigns>()

/** What a BCP 47 locale writes between thousands and before decimals. */
export function numberSigns(locale: string): NumberSigns {
  const before = known.get(locale)
  if (before) return before
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn', useGrouping: true }).formatToParts(
    1_234_567.5,
  )
  const sign = (type: string, usual: string) => parts.find(part => part.type === type)?.value ?? usual
  const signs = { group: sign('group', ','), decimal: sign('decimal', '.') }
  known.set(locale, signs)
  return signs
}
