import type { Millis } from '../core/model/units.ts'
import { ask } from './ask.ts'
import { createAskPairing } from './boot/ask-pairing.ts'
import { createBoot } from './boot/create-boot.ts'
import { createTokens } from './boot/create-tokens.ts'
import { createDeviceStorage } from './boot/device-storage.ts'
import { phoneLink } from './boot/phone-link.ts'
import { careDevice } from './care/care-device.ts'
import { createKeeper } from './kept/create-keeper.ts'
import { makeLink } from './make-link.ts'
import { ownAssets } from './own-assets.ts'
import type { ScreenParts } from './screen.tsx'
import { createFrames } from './watch/create-frames.ts'
import { createReloader } from './watch/create-reloader.ts'
import { isOutdated, pageAnswers } from './watch/page-answers.ts'
import { pageReload } from './watch/page-reload.ts'

/** A screen's parts as this browser has them. The one place that asks for its clock, its storage and its address. */
export function browserParts(): ScreenParts {
  const elapsed = () => performance.now()
  const storage = createDeviceStorage(() => localStorage)
  const own = ownAssets(document)
  const worker = workerOf(navigator)
  // On plain HTTP there is none: then the page always comes from the server.
  worker?.register('/display/worker.js').catch(() => {})
  const tokens = createTokens({ storage, cookies: document, secure: location.protocol === 'https:' })
  const { reloaded, reload } = pageReload(
    createDeviceStorage(() => sessionStorage),
    location,
  )
  return {
    elapsed,
    window,
    host: location.host,
    team: new URLSearchParams(location.search).get('team'),
    device: careDevice(window, navigator),
    boot: createBoot(tokens, phoneLink(location, history)),
    ask: createAskPairing(ask),
    keeper: createKeeper({ storage, elapsed, page: own[0] ?? '' }),
    frames: createFrames({ elapsed, onFrame: painted => requestAnimationFrame(painted) }),
    reloader: createReloader({
      uptime: () => Math.round(elapsed()) as Millis,
      reloaded,
      random: Math.random,
      answers: () => pageAnswers(ask),
      reload,
    }),
    outdated: async () => !!worker?.controller && isOutdated(ask, own),
    link: makeLink,
  }
}

/** The types promise it on every page; a browser has it only under HTTPS and on its own machine. */
const workerOf = (of: { readonly serviceWorker?: ServiceWorkerContainer }) => of.serviceWorker
