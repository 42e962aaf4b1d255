import type { Door } from './auth/door.ts'
import type { BonusPartsInput } from './bonus-parts.ts'
import type { AccountParts } from './http/account-api.ts'
import type { MySliceParts } from './http/my-slice-api.ts'
import { mySlice } from './my-slice.ts'
import { qrFigure } from './qr-codes.ts'

export interface AccountPartsInput extends Pick<BonusPartsInput, 'board' | 'store'> {
  readonly door: Door
  /** Where a person reaches this server, without a slash at the end. */
  base(): string
  left(): void
}

/** What the routes about people who sign in are handed. */
export function accountParts({ door, board, store, base, left }: AccountPartsInput): AccountParts {
  const { own, sessions, users, tokens } = door
  return {
    ...{ own, sessions, users, tokens, base, left, qr: qrFigure },
    people: () => store.people().people,
    mySlice: sliceParts({ board, store }),
  }
}

/** Whose page it is, and what stands on it. */
export const sliceParts = ({ board, store }: Pick<BonusPartsInput, 'board' | 'store'>): MySliceParts => ({
  people: store.people,
  slice: person => mySlice(person, board.inHand(), team => board.newest(team)?.pool ?? null),
})
