import { HOUR, type Instant } from '../../../core/model/units.ts'
import { inLots } from './in-lots.ts'
import {
  ADDITION_FIELDS,
  AGREEMENT_FIELDS,
  parseAddition,
  parseAgreement,
  type RawAddition,
  type RawAgreement,
} from './mapping-agreements.ts'
import { isLive, lastDayOf, unmanaged, type WholeAgreement } from './money-revenue.ts'
import type { ReaderParts } from './reader.ts'

interface Kept<T> {
  readonly at: Instant
  readonly told: T
}

export interface Agreements {
  /** All of them, as told within the last hour. */
  all(signal: AbortSignal): Promise<readonly RawAgreement[]>
  /** Those that live in one of the months, with the additions of the managed ones: one request each, once an hour. */
  whole(months: readonly string[], signal: AbortSignal): Promise<readonly WholeAgreement[]>
}

export function createAgreements({ api, settings, now }: ReaderParts): Agreements {
  let list: Kept<readonly RawAgreement[]> | null = null
  const additions = new Map<number, Kept<readonly RawAddition[]>>()
  const isFresh = (kept: Kept<unknown> | null | undefined) => kept != null && now() - kept.at < HOUR

  async function all(signal: AbortSignal): Promise<readonly RawAgreement[]> {
    if (list && isFresh(list)) return list.told
    const at = now()
    const rows = await api.all('/finance/agreements', { fields: AGREEMENT_FIELDS }, signal)
    list = { at, told: rows.map(parseAgreement).filter(each => each !== null) }
    for (const [id, kept] of additions) if (!isFresh(kept)) additions.delete(id)
    return list.told
  }

  async function additionsOf({ id }: RawAgreement, signal: AbortSignal): Promise<readonly RawAddition[]> {
    const known = additions.get(id)
    if (known && isFresh(known)) return known.told
    const at = now()
    const rows = await api.all(`/finance/agreements/${id}/additions`, { fields: ADDITION_FIELDS }, signal)
    const told = rows.map(parseAddition)
    additions.set(id, { at, told })
    return told
  }

  return {
    all,
    async whole(months, signal) {
      const days = months.map(lastDayOf)
      const live = (await all(signal)).filter(agreement => days.some(day => isLive(agreement, day)))
      return inLots(live, async agreement => {
        const isManaged = unmanaged(agreement.type, settings) === null
        return { ...agreement, additions: isManaged ? await additionsOf(agreement, signal) : [] }
      })
    },
  }
}
