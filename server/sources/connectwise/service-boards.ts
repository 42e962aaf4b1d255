import { compare } from './conditions.ts'
import type { ConnectWiseApi } from './connectwise-api.ts'
import { BOARD_FIELDS, parseBoard, parseStatus, STATUS_FIELDS } from './mapping.ts'

export interface ServiceBoard {
  readonly id: number
  readonly name: string
}

/** The active boards of the service desk, by name; those of `chosen` alone where it names some. */
export async function serviceBoards(
  api: ConnectWiseApi,
  chosen: readonly string[] | null,
  signal: AbortSignal,
): Promise<readonly ServiceBoard[]> {
  const asked = { fields: BOARD_FIELDS, conditions: compare('inactiveFlag', '=', false) }
  const rows = (await api.all('/service/boards', asked, signal)).map(parseBoard)
  const names = chosen && new Set(chosen.map(plain))
  return rows
    .flatMap(({ id, name, isService }) => (id !== null && name !== null && isService ? [{ id, name }] : []))
    .filter(({ name }) => names === null || names.has(plain(name)))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** The statuses of a board in the vendor's order. */
export async function boardStatuses(api: ConnectWiseApi, board: number, signal: AbortSignal) {
  const rows = await api.all(`/service/boards/${board}/statuses`, { fields: STATUS_FIELDS }, signal)
  return rows
    .map(parseStatus)
    .flatMap(({ name, stage, closes }) => (name === null ? [] : [{ name, stage, closes }]))
}

/** The names of the settings that no active board has. */
export function missingBoards(
  boards: readonly ServiceBoard[],
  chosen: readonly string[] | null,
): readonly string[] {
  const found = new Set(boards.map(({ name }) => plain(name)))
  return (chosen ?? []).filter(name => !found.has(plain(name)))
}

/** Names are typed by people. */
const plain = (name: string) => name.trim().toLowerCase()
