const forms = new Map<string, Intl.NumberFormat>()

/** How a locale writes a percentage with all the decimals it has, up to six, in the digits a keyboard has. */
export function percentForm(locale: string): Intl.NumberFormat {
  const form =
    forms.get(locale) ??
    new Intl.NumberFormat(locale, {
      style: 'percent',
      maximumFractionDigits: 6,
      numberingSystem: 'latn',
      useGrouping: false,
    })
  forms.set(locale, form)
  return form
}
