import type { Loaded } from '../loaded/create-loaded.ts'
import type { DisplaysAnswer } from './displays-answer.ts'

/** For who may not see the screens: nothing is asked for. */
export const NO_DISPLAYS: Loaded<DisplaysAnswer> = {
  state: () => ({ kind: 'failed', sentence: 'Your role does not see the screens.' }),
  load: async () => {},
}
