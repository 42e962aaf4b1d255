import type { DisplayOrders } from '../../core/model/display.ts'

type Night = NonNullable<DisplayOrders['night']>
export type NightPhase = 'awake' | 'dim' | 'black'

const DAY = 1440

/** What a screen does at a minute of the day, 0 to 1439. Each phase holds from its minute to the next one's, over midnight too. */
export function nightPhase(minuteOfDay: number, { dim, black, wake }: Night): NightPhase {
  const since = (minute: number) => (minute - dim + DAY) % DAY
  const evening = since(minuteOfDay)
  if (evening < since(black)) return 'dim'
  return evening < since(wake) ? 'black' : 'awake'
}
