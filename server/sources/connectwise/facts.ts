import type { SourceBoard, SourceFacts, SourceMember } from '../../../core/model/source-report.ts'
import { compare } from './conditions.ts'
import type { ConnectWiseApi, Rows } from './connectwise-api.ts'
import { connectWiseSchedules } from './facts-schedules.ts'
import { connectWiseSurveys } from './facts-surveys.ts'
import { ifReadable } from './if-readable.ts'
import { rawText } from './raw-field.ts'
import { boardStatuses, type ServiceBoard, serviceBoards } from './service-boards.ts'

interface Asked {
  readonly api: ConnectWiseApi
  readonly signal: AbortSignal
}

// [S] for all of these fields; members' `licenseClass` is A for members of the API alone.
const MEMBER_FIELDS = ['id', 'identifier', 'firstName', 'lastName', 'licenseClass']

/**
 * What can be chosen from. An area that the role cannot read is an empty list. Rejects with a `SourceError` when the keys are
 * refused or nothing answers.
 */
export async function connectWiseFacts(asked: Asked): Promise<SourceFacts> {
  const { api, signal } = asked
  const boards = await ifReadable(serviceBoards(api, null, signal), [])
  const isLive = compare('cancelledFlag', '=', false)
  const [withStatuses, types, agreementTypes, billingCycles, ticketSources, members, schedules, surveys] =
    await Promise.all([
      Promise.all(boards.map(board => sourceBoard(asked, board))),
      Promise.all(boards.map(({ id }) => names(asked, `/service/boards/${id}/types`, 'name'))),
      names(asked, '/finance/agreements/types', 'name'),
      names(asked, '/finance/agreements', 'billingCycle/name', isLive),
      names(asked, '/service/sources', 'name'),
      sourceMembers(asked),
      ifReadable(connectWiseSchedules(api, signal), []),
      ifReadable(connectWiseSurveys(api, signal), []),
    ])
  return {
    boards: withStatuses,
    types: inOrder(types.flat()),
    agreementTypes,
    billingCycles,
    ticketSources,
    members,
    schedules,
    surveys,
  }
}

async function sourceBoard({ api, signal }: Asked, { id, name }: ServiceBoard): Promise<SourceBoard> {
  const statuses = await ifReadable(boardStatuses(api, id, signal), [])
  return {
    name,
    statuses: statuses.map(({ name, stage, closes }) => ({ name, escalation: stage, closed: closes })),
  }
}

async function sourceMembers({ api, signal }: Asked): Promise<readonly SourceMember[]> {
  const asked = { fields: MEMBER_FIELDS, conditions: compare('inactiveFlag', '=', false) }
  const rows = await ifReadable(api.all('/system/members', asked, signal), [])
  return rows
    .filter(row => rawText(row, 'licenseClass') !== 'A')
    .flatMap(row => {
      const id = rawText(row, 'identifier')
      const name = [rawText(row, 'firstName'), rawText(row, 'lastName')].filter(Boolean).join(' ')
      return id === null ? [] : [{ id, name: name || id }]
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** The different words of one field, in order. */
async function names({ api, signal }: Asked, path: string, field: string, conditions?: string) {
  // A list is paged by its rows' ids, so that they are asked for.
  const asked: Rows = { fields: ['id', field], ...(conditions !== undefined && { conditions }) }
  const rows = await ifReadable(api.all(path, asked, signal), [])
  return inOrder(rows.flatMap(row => rawText(row, field) ?? []))
}

const inOrder = (words: readonly string[]) => [...new Set(words)].sort((a, b) => a.localeCompare(b, 'en'))
