import { randomBytes } from 'node:crypto'
import type { Settings } from '../core/model/settings.ts'
import type { Team } from '../core/model/team.ts'
import type { Instant } from '../core/model/units.ts'
import { type App, type AppParts, createApp } from './app.ts'
import { openSetup } from './auth/setup-link.ts'
import type { Config } from './config.ts'
import { defaultSettings } from './default-settings.ts'
import { demoBooks } from './demo-books.ts'
import { openDataFolder } from './store/data-folder.ts'
import { lockData, type Unlock } from './store/data-lock.ts'
import type { Defaults } from './store/open-documents.ts'
import { openStore } from './store/open-store.ts'
import { forgetAddress, keepAddress } from './store/running-address.ts'
import { errorCode, StoreError } from './store/store-error.ts'

export interface StartParts extends Omit<AppParts, 'store'> {
  readonly warn: (message: string) => void
  /** Gives the data folder back, where it was taken before. */
  readonly unlock?: Unlock
  /** Asked for at the last moment, where something else of this process still listens at the port. */
  readonly freePort?: () => Promise<void>
}

/** A start that cannot succeed. The message is a sentence for a person; the program ends with code 1 and no stack. */
export class StartError extends Error {}

export interface Started {
  readonly app: App
  readonly port: number
  /** The token of the one-time link; null when a password is set. */
  readonly setup: string | null
}

/** Takes the data folder, opens the store and listens. Throws a `StartError` for what a person can put right. */
export async function start(parts: StartParts): Promise<Started> {
  const { dataDir } = parts.config
  const taken = () => openDataFolder(dataDir).then(() => lockData(dataDir))
  const unlock = parts.unlock ?? (await taken().catch(startError))
  try {
    return await opened(parts, unlock)
  } catch (error) {
    await unlock()
    throw error
  }
}

async function opened(parts: StartParts, unlock: Unlock): Promise<Started> {
  const { config, now } = parts
  const { keyFile } = config
  const store = await openStore(config.dataDir, firstStart(config, now()), { ...parts, keyFile }).catch(
    startError,
  )
  const localKey = randomBytes(32).toString('base64url')
  const app = createApp({ ...parts, store, localKey })
  let port: number
  try {
    await parts.freePort?.()
    port = await app.listen(config.port, config.host)
  } catch (error) {
    await app.close()
    throw new StartError(listenSentence(error, config), { cause: error })
  }
  // Only once the port is ours: a second start by mistake must not replace the link of the first, or its address.
  await keepAddress(config.dataDir, { host: config.host, port, key: localKey }).catch(parts.report)
  return { app: leaving(app, parts, unlock), port, setup: await openSetup(store.auth).catch(startError) }
}

/** The app, whose end leaves no address behind and gives the data folder back. */
const leaving = (app: App, { config, report }: StartParts, unlock: Unlock): App => ({
  ...app,
  async close() {
    await forgetAddress(config.dataDir).catch(report)
    await app.close()
    await unlock()
  },
})

/** What the data folder holds after the first start. */
function firstStart(config: Config, now: Instant): Defaults {
  const demo = (config.source?.kind ?? 'demo') === 'demo'
  const settings = defaultSettings(config, now, demo)
  const { id, zone } = firstTeam(settings)
  return { settings: () => settings, ...(demo ? demoBooks(id, zone, now) : {}) }
}

function startError(error: unknown): never {
  if (error instanceof StoreError) throw new StartError(error.message, { cause: error })
  throw error
}

// Settings without a team are refused by the store.
function firstTeam(settings: Settings): Team {
  const team = settings.teams[0]
  if (!team) throw new Error('settings without a team')
  return team
}

export function listenSentence(error: unknown, { port, host }: Config): string {
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return `Port ${port} is in use. Stop the other program or set PORT to another number.`
    case 'EACCES':
      return `Port ${port} needs more rights than this program has. Set PORT to a number above 1023.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST ${host} is not an address of this machine. Set HOST to one that is, or leave it out.`
    default:
      return `Port ${port} cannot be opened (${errorCode(error) || 'no reason given'}).`
  }
}
