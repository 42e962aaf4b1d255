import type { Displays } from '../../core/model/display.ts'
import { parseDisplays } from '../../core/model/display-schema.ts'
import type { Format } from './envelope.ts'

/**
 * `displays.json` of the data folder. It has no backup beside it: an older generation would let in again a screen that was
 * sent away.
 */
export const DISPLAYS: Format<Displays> = {
  schema: 1,
  check: parseDisplays,
  revision: ({ revision }) => revision,
}
