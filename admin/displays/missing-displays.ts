import type { DisplayLine } from '../../core/model/display.ts'
import type { LoadState } from '../loaded/create-loaded.ts'
import { namesText } from './display-words.ts'
import type { DisplaysAnswer } from './displays-answer.ts'

/** The screens that should be there and were not for ten minutes; a phone never should. */
export function missingDisplays(state: LoadState<DisplaysAnswer>): readonly DisplayLine[] {
  return state.kind === 'ready'
    ? state.value.displays.filter(({ missing, kind }) => missing && kind === 'screen')
    : []
}

/** What the banner says of them; null for none. */
export function missingText(missing: readonly Pick<DisplayLine, 'name'>[]): string | null {
  if (missing.length === 0) return null
  const names = namesText(missing.map(({ name }) => name))
  const rest = 'Look whether it has power and a network; it comes back by itself.'
  return missing.length === 1
    ? `${names} is away for ten minutes or more. ${rest}`
    : `${names} are away for ten minutes or more. Look whether they have power and a network; they come back by themselves.`
}
