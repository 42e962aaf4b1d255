import type { DeviceStorage } from '../boot/device-storage.ts'

export interface PageReload {
  /** Whether the page was loaded by `reload`. */
  readonly reloaded: boolean
  reload(): void
}

const MARK = 'poolboard.reloaded'

/** Loads the page anew and remembers it in a storage that lives as long as the tab: the page that follows knows that it was. */
export function pageReload(tab: DeviceStorage, place: Pick<Location, 'reload'>): PageReload {
  return {
    reloaded: tab.read(MARK) !== null,
    reload() {
      tab.write(MARK, 'yes')
      place.reload()
    },
  }
}
