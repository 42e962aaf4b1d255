import { moneyText, type Speech } from '../../core/snapshot/format.ts'
import { type Piece, plain, strong } from '../../core/snapshot/piece.ts'
import type { WhatIf } from './what-if.ts'

/** `On the way to $4,180 of $5,200`, or what it is now while nothing is supposed. */
export function whatIfPieces(
  { amount, all }: Pick<WhatIf, 'amount' | 'all'>,
  isSupposed: boolean,
  speech: Speech,
): readonly Piece[] {
  const full = moneyText(all, speech)
  return [
    plain(isSupposed ? 'On the way to ' : 'If it ended now, '),
    strong(moneyText(amount, speech)),
    // Tiers can pay more than their share.
    plain(amount > all ? `, more than the full pool of ${full}` : ` of ${full}`),
  ]
}

/** What one full share comes to, why nothing is paid, and how far it is from now. */
export function whatIfSentences(what: WhatIf, now: WhatIf, speech: Speech): readonly string[] {
  const money = (amount: WhatIf['amount']) => moneyText(amount, speech)
  const share = what.fullShare === null ? [] : [`${money(what.fullShare)} for a full share.`]
  const gate = what.isGateMissed ? ['A goal that must be met is not, so nothing is paid.'] : []
  return [...share, ...gate, ...differenceText(what, now, money)]
}

function differenceText(
  { amount }: WhatIf,
  now: WhatIf,
  money: (amount: WhatIf['amount']) => string,
): string[] {
  const difference = Math.abs(amount - now.amount) as WhatIf['amount']
  if (difference === 0) return []
  return [`${money(difference)} ${amount > now.amount ? 'more' : 'less'} than if it ended now.`]
}
