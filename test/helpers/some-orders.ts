import type { DisplayOrders } from '../../core/model/display.ts'

/** How a screen is set up that nobody changed. */
export function someOrders(change: Partial<DisplayOrders> = {}): DisplayOrders {
  return {
    name: 'Wall',
    teams: ['help-desk'],
    size: 1,
    safeArea: 2.5,
    theme: 'dark',
    night: null,
    wakeLock: false,
    turn: 15,
    blank: false,
    ...change,
  }
}
