import { type Accessor, createEffect, onCleanup } from 'solid-js'

export interface WakeParts {
  /** `navigator.wakeLock`: there is none on plain HTTP and in old browsers. */
  readonly wakeLock: { request(kind: 'screen'): Promise<{ release(): Promise<void> }> } | undefined
  readonly page: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>
}

/** Keeps the screen awake while it is asked to. A browser lets go of a page that is hidden: it is asked again. */
export function createWakeLock(wanted: Accessor<boolean>, { wakeLock, page }: WakeParts): void {
  createEffect(() => {
    if (!wanted() || !wakeLock) return
    let ended = false
    let release = () => {}
    const ask = async () => {
      if (page.visibilityState !== 'visible') return
      try {
        const lock = await wakeLock.request('screen')
        release()
        release = () => void lock.release().catch(() => {})
        if (ended) release()
      } catch {
        // Refused, for want of power or of a right: the screen sleeps as it did before.
      }
    }
    page.addEventListener('visibilitychange', ask)
    ask()
    onCleanup(() => {
      ended = true
      page.removeEventListener('visibilitychange', ask)
      release()
    })
  })
}
