import { createSignal } from 'solid-js'
import type { CountingEffect, CountingRules } from '../../core/model/counting-effect.ts'
import { teamPath } from '../api.ts'
import type { Ask } from '../create-ask.ts'
import { namesIn, namesText } from './scope-text.ts'

/** What other rules of a team would do, asked of the server before they are saved. */
export interface CountingAsk {
  effect(): CountingEffect | null
  /** True where the rules differ from those that are saved, so that a person has to be asked first. */
  begins(next: CountingRules): Promise<boolean>
  end(): void
}

export function createCountingAsk(
  ask: Ask,
  team: CountingRules & { readonly id: string; readonly zone: string },
): CountingAsk {
  const [effect, setEffect] = createSignal<CountingEffect | null>(null)
  return {
    effect,
    async begins(next) {
      if (isSame(team, next)) return false
      const told = await ask<CountingEffect>(teamPath(team.id, 'preview'), { method: 'POST', body: next })
      // What is wrong with the rules themselves is told by saving them.
      if (told.kind === 'invalid') return false
      setEffect(told.kind === 'done' ? told.value : { months: [] })
      return true
    },
    end: () => setEffect(null),
  }
}

/** Lists as a person types them: their order and blanks around a name mean nothing. */
function isSame(a: CountingRules, b: CountingRules): boolean {
  const text = ({ scope, neutral, vendorCounts, zone }: CountingRules) =>
    JSON.stringify([
      [scope.boards, scope.types, scope.agreementTypes].map(names => sorted(namesIn(namesText(names)))),
      ...[neutral, vendorCounts, zone],
    ])
  return text(a) === text(b)
}

const sorted = (names: readonly string[] | null) => names && [...names].sort()
