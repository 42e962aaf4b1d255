import type { DisplaySettings } from '../../core/model/display.ts'
import type { Problem, Result } from '../../core/model/result.ts'
import type { DisplayDraft } from './display-draft.ts'
import { parseClock } from './parse-clock.ts'

/** The settings of a draft, or everything that is wrong with it by field. */
export function settingsOf(draft: DisplayDraft): Result<DisplaySettings> {
  const problems: Problem[] = []
  const told = <T>(path: string, read: Result<T>): T | null => {
    if (read.ok) return read.value
    problems.push(...read.problems.map(({ message }) => ({ path, message })))
    return null
  }
  const name = told('name', nameIn(draft.name))
  const teams = told('teams', teamsIn(draft.teams))
  const safeArea = told('safeArea', safeAreaIn(draft.safeArea))
  // A single team never turns: what stands in a field that is not shown is no mistake.
  const isTurning = draft.teams.length > 1
  const turn = isTurning ? told('turn', turnIn(draft.turn)) : 15
  const night = draft.isNight ? nightIn(draft, told) : null
  if (problems.length > 0 || name === null || teams === null || safeArea === null || turn === null)
    return { ok: false, problems }
  const audience = { pool: draft.pool, clients: draft.clients }
  const { size, theme, wakeLock } = draft
  return { ok: true, value: { name, teams, audience, size, safeArea, theme, night, wakeLock, turn } }
}

type Told = <T>(path: string, read: Result<T>) => T | null

function nightIn(draft: DisplayDraft, told: Told): DisplaySettings['night'] {
  const dim = told('night.dim', parseClock(draft.dim))
  const black = told('night.black', parseClock(draft.black))
  const wake = told('night.wake', parseClock(draft.wake))
  if (dim === null || black === null || wake === null) return null
  if (after(dim, black) >= after(dim, wake))
    told('night.wake', wrong('Choose a time after dim and black, before the next evening.'))
  return { dim, black, wake }
}

/** Minutes from one time of the day to the next time that it is another. */
const after = (from: number, to: number) => (to - from + 1440) % 1440

function nameIn(text: string): Result<string> {
  const name = text.trim()
  if (name === '') return wrong('Give the screen a name, for example where it hangs.')
  return name.length > 60 ? wrong('At most 60 letters.') : fine(name)
}

const teamsIn = (teams: readonly string[]): Result<readonly string[]> =>
  teams.length === 0 ? wrong('Choose at least one team.') : fine(teams)

function safeAreaIn(text: string): Result<number> {
  const match = /^(\d(?:[.,]\d)?)\s*%?$/.exec(text.trim())
  const value = match ? Number(match[1]?.replace(',', '.')) : 6
  return value > 5 ? wrong('Write a percentage from 0 to 5, like 2.5%.') : fine(value)
}

function turnIn(text: string): Result<number> {
  const match = /^(\d{1,2})\s*s?$/.exec(text.trim())
  const value = match ? Number(match[1]) : 0
  return value < 10 || value > 20 ? wrong('Write whole seconds from 10 to 20.') : fine(value)
}

const fine = <T>(value: T): Result<T> => ({ ok: true, value })
const wrong = (message: string): Result<never> => ({ ok: false, problems: [{ path: '', message }] })
