import type { DisplayLine } from '../../core/model/display.ts'

/** How many of the paired screens are there: `2 of 3 live`. Phones are not counted: they come and go. */
export function displaysLine(displays: readonly Pick<DisplayLine, 'kind' | 'connected'>[]): string {
  const screens = displays.filter(({ kind }) => kind === 'screen')
  if (screens.length === 0) return 'No screen is paired yet.'
  return `${screens.filter(({ connected }) => connected).length} of ${screens.length} live.`
}
