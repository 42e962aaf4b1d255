import type { Settings } from '../core/model/settings.ts'
import type { Team } from '../core/model/team.ts'
import { createAnswerKeeper } from './answer-keeper.ts'
import type { AppParts } from './app.ts'
import { type Board, createBoard } from './board.ts'
import { booksOf } from './books.ts'
import { environmentSettings } from './default-settings.ts'
import { createFeeds, type Feeds } from './feeds.ts'
import { createHistoryKeeper, type HistoryKeeper } from './history-keeper.ts'
import { createOutlookFeed, type OutlookFeed } from './outlook-feed.ts'
import { outlookOf } from './pipeline.ts'
import { createQrCodes } from './qr-codes.ts'
import { sourcedSettings } from './with-sources.ts'

export interface AppBoardParts extends AppParts {
  /** Where a telephone reaches this server. */
  readonly base: () => string
  readonly push: () => void
}

/** The sources, what is made of them, and what is learned from it. */
export interface AppBoard {
  /** With what the environment says, and the source of every area that a team leaves open. */
  readonly settings: () => Settings
  readonly feeds: Feeds
  readonly board: Board
  readonly keeper: HistoryKeeper
  readonly outlooks: OutlookFeed
}

/** Puts together what turns the sources into the numbers on the walls. */
export function appBoard(parts: AppBoardParts): AppBoard {
  const { config, store, now, report } = parts
  const answers = createAnswerKeeper({ answers: store.answers, now, report })
  const fromEnvironment = environmentSettings(store.settings, config)
  const feeds: Feeds = createFeeds({
    ...parts,
    every: config.poll,
    sources: () => parts.sources.connected(store.connections, () => fromEnvironment().teams),
    async gather(source, signal) {
      const batch = await parts.pipeline.gather(source, settings(), now(), signal, booksOf(store))
      answers.look(batch)
      return batch
    },
    known: name =>
      store
        .lastSnapshots()
        .flatMap(({ sources }) => sources)
        .find(({ id }) => id === name)?.asOf ?? null,
    polled(isWell) {
      board.publish()
      if (isWell) keeper.look()
    },
  })
  const settings = sourcedSettings(fromEnvironment, feeds.sources)
  const codes = createQrCodes({ ...parts, readSecret: () => store.auth.data().readSecret })
  const keeper = createHistoryKeeper({
    ...{ files: store.history, now, report },
    source: { fetch: (range, signal, areas) => feeds.fetch(range, signal, undefined, areas) },
    teams: () => settings().teams,
    known: () => ({ exclusions: store.records().exclusions, books: booksOf(store) }),
    changed: () => board.publish(),
  })
  const outlooks = createOutlookFeed()
  const board = createBoard({
    ...parts,
    settings,
    batch: feeds.batch,
    figures: feeds.figures,
    history: keeper.historyOf,
    exclusions: () => store.records().exclusions,
    books: () => booksOf(store),
    qrs: () =>
      Object.fromEntries(
        settings()
          .teams.filter(isCoded)
          .map(team => [team.id, codes(team)]),
      ),
    fixed: { boot: parts.boot, build: parts.build },
    last: store.lastSnapshots(),
    keep(snapshots) {
      store.keepSnapshots(snapshots)
      for (const each of snapshots) {
        const outlook = outlookOf(each)
        if (outlook) outlooks.seen(each.team.id, outlook)
      }
    },
  })
  return { settings, feeds, board, keeper, outlooks }
}

const isCoded = (team: Team) => team.wallQr
