import type { DisplayReport } from '../../core/model/display.ts'
import type { Millis } from '../../core/model/units.ts'

/** What of a browser's window is told. `memory` is Chromium's own and stands in no standard. */
export interface ReportedWindow {
  readonly innerWidth: number
  readonly innerHeight: number
  readonly devicePixelRatio: number
  readonly performance: {
    now(): number
    readonly memory?: { readonly usedJSHeapSize: number }
  }
}

/** What a screen tells of itself: sizes in CSS pixels, times in milliseconds. */
export function screenReport(
  from: ReportedWindow,
  shown: Pick<DisplayReport, 'build' | 'painted' | 'team'>,
): DisplayReport {
  return {
    ...shown,
    width: from.innerWidth,
    height: from.innerHeight,
    ratio: from.devicePixelRatio,
    heap: from.performance.memory?.usedJSHeapSize ?? null,
    uptime: Math.round(from.performance.now()) as Millis,
  }
}
