import type { DisplayAuth } from '../core/snapshot/protocol.ts'
import type { Boot } from './boot/create-boot.ts'
import { createFeed, type Feed } from './feed.ts'
import type { Keeper } from './kept/create-keeper.ts'
import type { LinkListener, LinkParts } from './make-link.ts'
import type { Frames } from './watch/create-frames.ts'
import type { Reloader } from './watch/create-reloader.ts'
import { createWatch } from './watch/create-watch.ts'
import { type ReportedWindow, screenReport } from './watch/screen-report.ts'

export interface WallParts {
  readonly elapsed: () => number
  readonly keeper: Keeper
  readonly frames: Pick<Frames, 'since'>
  readonly reloader: Pick<Reloader, 'ask'>
  readonly window: ReportedWindow
  readonly outdated: () => Promise<boolean>
  /** Opens a link; returns its cleanup. */
  readonly link: (parts: LinkParts, listener: LinkListener) => () => void
}

/**
 * The feed of a wall with everything that looks after it: the link is opened anew where the server is silent, the page loaded
 * anew at another build, the last snapshots kept on the device. Call it inside a root.
 */
export function createWallFeed(parts: WallParts, auth: DisplayAuth, refused: Boot['refused']): Feed {
  const { elapsed, keeper, reloader } = parts
  const connect = (listener: LinkListener) => {
    const tended: LinkListener = {
      ...listener,
      refused(sentence, reason) {
        if (reason !== 'pair' && reason !== 'revoked') return listener.refused(sentence, reason)
        keeper.forget()
        refused(reason)
      },
      orders(orders) {
        keeper.orders(orders)
        listener.orders(orders)
      },
      order(order) {
        if (order === 'reload') reloader.ask('order')
        else listener.order(order)
      },
      snapshot(snapshot, acknowledge) {
        watch.heard(snapshot.build)
        keeper.snapshot(snapshot)
        listener.snapshot(snapshot, acknowledge)
      },
    }
    const report = () =>
      screenReport(parts.window, {
        build: watch.build(),
        painted: parts.frames.since(),
        team: feed.shown(),
      })
    const open = () => parts.link({ auth: () => auth, report }, tended)
    let close = open()
    const reopen = () => {
      close()
      listener.lost()
      close = open()
    }
    const watch = createWatch({ elapsed, reloader, reopen, outdated: parts.outdated })
    return () => {
      watch.stop()
      close()
    }
  }
  const kept = keeper.last(auth.token === undefined ? (auth.team ?? null) : null)
  const feed = createFeed({ connect, elapsed, kept })
  return feed
}
