import type { DressedRoot, LightWish } from './create-dressing.ts'
import type { WakeParts } from './create-wake-lock.ts'

/** What a screen's care needs of its browser. */
export interface CareDevice extends WakeParts {
  readonly root: DressedRoot
  readonly light: LightWish
}

/** The types promise a wake lock everywhere; a browser has one only under HTTPS and on its own machine. */
interface Waking {
  readonly wakeLock?: WakeParts['wakeLock']
}

export function careDevice(of: Pick<Window, 'document' | 'matchMedia'>, navigator: Waking): CareDevice {
  return {
    root: of.document.documentElement,
    light: of.matchMedia('(prefers-color-scheme: light)'),
    wakeLock: navigator.wakeLock,
    page: of.document,
  }
}
