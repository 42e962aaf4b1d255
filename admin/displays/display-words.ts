import type { Audience, PoolShown } from '../../core/model/audience.ts'
import type { DisplaySettings } from '../../core/model/display.ts'

/** What a screen may show of the pool. */
export const poolWords = (currency: string): { readonly [pool in PoolShown]: string } => ({
  money: currency === 'USD' ? 'Dollars' : 'Amounts of money',
  percent: 'Percent of a full pool',
  bars: 'Bars only',
})

/** `Dollars, no client names`. */
export function audienceText({ pool, clients }: Audience, currency: string): string {
  return `${poolWords(currency)[pool]}, ${clients ? 'client names' : 'no client names'}`
}

type SizeKey = `${DisplaySettings['size']}`

export const SIZE_WORDS: { readonly [size in SizeKey]: string } = {
  '1': 'Normal',
  '1.15': 'Large',
  '1.3': 'Largest',
}

export const sizeOf = (key: SizeKey) => Number(key) as DisplaySettings['size']

export const THEME_WORDS: { readonly [theme in DisplaySettings['theme']]: string } = {
  auto: 'As the screen prefers',
  dark: 'Dark',
  light: 'Light',
}

/** `Lobby`, `Lobby and Stairs`, `Lobby, Stairs and Hall`. */
export function namesText(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
