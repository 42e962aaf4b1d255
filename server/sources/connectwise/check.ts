import type { AreaCheck, SourceCheck } from '../../../core/model/source-report.ts'
import { MINUTE, millis } from '../../../core/model/units.ts'
import { SourceError } from '../source.ts'
import { AREA_TESTS, type AreaTest } from './check-areas.ts'
import { type Finding, failure, works } from './check-finding.ts'
import type { CheckParts } from './check-tickets.ts'
import { clockWords } from './clock-words.ts'
import { INFO_FIELDS, parseInfo } from './mapping-calendars.ts'

type Named = Pick<AreaTest, 'id' | 'label' | 'optional'>

const KEYS: Named = { id: 'keys', label: 'Keys and company', optional: false }
const SYSTEM: Named = { id: 'system', label: 'System information', optional: true }

/** By so much the clocks may differ: changes are read again for as long as that. */
const CLOCKS_APART = 2 * MINUTE

/**
 * Tests each area with a few small requests and says in words what works and what to do about the rest. Where the keys are
 * refused or nothing answers it stops at that. Rejects only when its signal is aborted.
 */
export async function connectWiseCheck(parts: CheckParts): Promise<SourceCheck> {
  const info = await readInfo(parts)
  if (info.error !== null && !isOfOneArea(info.error))
    return { version: null, clock: null, areas: [area(KEYS, failure(info.error, KEYS.label, ''))] }
  const clock = parts.api.clock()
  const found = await Promise.all(AREA_TESTS.map(test => tested(test, parts)))
  const isIn = !isUnexpected(info.error) || found.some(({ ok }) => ok)
  const keys = isIn
    ? works('ConnectWise knows the company and takes the keys.')
    : failure(info.error, KEYS.label, '')
  return {
    version: info.version,
    clock: clock === null ? null : millis(Math.round(clock)),
    areas: [area(KEYS, keys), area(SYSTEM, systemFinding(info, clock)), ...found],
  }
}

interface Info {
  readonly version: string | null
  readonly error: unknown
}

async function readInfo({ api, signal }: CheckParts): Promise<Info> {
  try {
    return { version: parseInfo(await api.one('/system/info', INFO_FIELDS, signal)).version, error: null }
  } catch (error) {
    signal.throwIfAborted()
    return { version: null, error }
  }
}

const isUnexpected = (error: unknown) => error instanceof SourceError && error.kind === 'unexpected'

/** Whether the others may be readable all the same. */
const isOfOneArea = (error: unknown) =>
  isUnexpected(error) || (error instanceof SourceError && error.kind === 'role')

async function tested(test: AreaTest, parts: CheckParts): Promise<AreaCheck> {
  try {
    return area(test, await test.test(parts))
  } catch (error) {
    parts.signal.throwIfAborted()
    return area(test, failure(error, test.label, test.right))
  }
}

function systemFinding({ version, error }: Info, clock: number | null): Finding {
  if (error !== null) return failure(error, SYSTEM.label, 'System > My Company')
  const sentence = `${version === null ? 'No version is told' : `Version ${version}`}. ${clockWords(clock)}`
  if (clock === null || Math.abs(clock) <= CLOCKS_APART) return works(sentence)
  return {
    sentence,
    remedy: 'Set the clock of this computer by a time server, or tell whoever runs the ConnectWise server.',
  }
}

function area({ id, label, optional }: Named, { sentence, remedy }: Finding): AreaCheck {
  return { id, label, ok: remedy === null, sentence, remedy, optional }
}
