import { randomUUID } from 'node:crypto'
import { type Request, type RequestHandler, type Response, Router } from 'express'
import type {
  ChannelAddress,
  ChannelKind,
  Channels,
  MessagesPage,
  StoredChannel,
} from '../../core/model/message.ts'
import { channelEndSchema, channelKindSchema, channelSaveSchema } from '../../core/model/message-schema.ts'
import { type Edited, editAtRevision } from './edit-at-revision.ts'
import { bodyOf, jsonBody } from './json-body.ts'
import { Refused } from './refused.ts'

/** What the routes about messages are handed. */
export interface MessagesParts {
  readonly channels: Edited<Channels>
  page(): MessagesPage
  hasTeam(team: string): boolean
  /** Rejects with a `StoreError`. */
  seal(id: string, address: ChannelAddress): Promise<string>
  /** What is wrong with where an address leads, or null. */
  problem(kind: ChannelKind, address: ChannelAddress): string | null
  isPlain(kind: ChannelKind, address: ChannelAddress): boolean
  /** Sends a test message and says what came back. */
  test(channel: StoredChannel): Promise<{ readonly isSent: boolean; readonly sentence: string }>
}

type Save = Omit<StoredChannel, 'id' | 'sealed' | 'isPlain'> & {
  readonly revision: number
  readonly address?: ChannelAddress
}
type OfChannel = RequestHandler<{ id: string }>

const BODY = jsonBody(65_536)

/** Where messages go. Addresses come in and never go out. */
export function messagesApi(parts: MessagesParts): Router {
  const router = Router()
  router.get('/messages', (_request, response) => void response.json(parts.page()))
  router.post('/messages', BODY, add(parts))
  router.put('/messages/:id', BODY, change(parts))
  router.delete('/messages/:id', BODY, end(parts))
  router.post('/messages/:id/test', BODY, test(parts))
  return router
}

function add(parts: MessagesParts): RequestHandler {
  return (request, response) => save(parts, request, response, null)
}

function change(parts: MessagesParts): OfChannel {
  return (request, response) => save(parts, request, response, channelOf(parts, request.params.id))
}

function test(parts: MessagesParts): OfChannel {
  return async (request, response) => {
    response.json(await parts.test(channelOf(parts, request.params.id)))
  }
}

async function save(parts: MessagesParts, request: Request, response: Response, kept: StoredChannel | null) {
  const { kind } = bodyOf<{ kind: ChannelKind }>(request, channelKindSchema)
  if (kept && kept.kind !== kind)
    throw new Refused(422, [{ path: 'kind', message: 'the kind it was made with' }])
  const { revision, address, ...rest } = bodyOf<Save>(request, channelSaveSchema(kind, kept === null))
  refuseTeams(parts, rest.teams)
  const id = kept?.id ?? randomUUID()
  const sealed = address ? await sealedAddress(parts, id, kind, address) : kept
  if (!sealed) throw new Error('a new channel without an address')
  const next: StoredChannel = { ...rest, id, sealed: sealed.sealed, isPlain: sealed.isPlain }
  const saved = await editAtRevision(parts.channels, request, response, revision, {
    what: 'channel',
    change: current => ({ ...current, channels: [...current.channels.filter(each => each.id !== id), next] }),
    shown: shownOf(id, kept?.sealed ?? null),
  })
  if (saved) response.status(kept ? 200 : 201).json({ revision: saved.revision, id })
}

async function sealedAddress(parts: MessagesParts, id: string, kind: ChannelKind, address: ChannelAddress) {
  const problem = parts.problem(kind, address)
  if (problem !== null) throw new Refused(422, [{ path: 'address.url', message: problem }])
  return { sealed: await parts.seal(id, address), isPlain: parts.isPlain(kind, address) }
}

function end(parts: MessagesParts): OfChannel {
  return async (request, response) => {
    const { revision } = bodyOf<{ revision: number }>(request, channelEndSchema)
    const { id, sealed } = channelOf(parts, request.params.id)
    const saved = await editAtRevision(parts.channels, request, response, revision, {
      what: 'channel',
      change: current => ({ ...current, channels: current.channels.filter(each => each.id !== id) }),
      shown: shownOf(id, sealed),
    })
    if (saved) response.json({ revision: saved.revision })
  }
}

function channelOf({ channels }: MessagesParts, id: string): StoredChannel {
  const found = channels.data().channels.find(each => each.id === id)
  if (!found) throw new Refused(404, 'There is no such channel.')
  return found
}

function refuseTeams({ hasTeam }: MessagesParts, teams: readonly string[] | null): void {
  if (teams?.every(hasTeam) === false)
    throw new Refused(422, [{ path: 'teams', message: 'teams that are there' }])
}

/** The audit learns that there is an address, and that it is new, and never what it is. */
const shownOf = (id: string, before: string | null) => (data: Channels) => {
  const found = data.channels.find(each => each.id === id)
  if (!found) return null
  const { sealed, ...shown } = found
  return { ...shown, address: sealed === before ? 'set' : 'new' }
}
