import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Damage } from '../core/model/damage.ts'
import type { User } from '../core/model/user.ts'
import type { Speech } from '../core/snapshot/format.ts'
import type { Ask } from './create-ask.ts'
import { toldProblem } from './dialog/told-problem.ts'
import { createLoaded } from './loaded/create-loaded.ts'
import { momentText } from './words/moment-text.ts'

const DAMAGE_PATH = '/api/v1/damage'

interface DamageBannerProps {
  readonly ask: Ask
  readonly user: User
  readonly speech: Speech
}

/** Files that were damaged and what stands in for them, until a manager has seen it. Nothing where all is well. */
export function DamageBanner(props: DamageBannerProps): JSX.Element {
  const loaded = createLoaded<{ damage: readonly Damage[] }>(props.ask, () => DAMAGE_PATH)
  const [problem, setProblem] = createSignal<string | null>(null)
  const damage = () => {
    const state = loaded.state()
    return state.kind === 'ready' ? state.value.damage : []
  }
  async function seen(): Promise<void> {
    const until = Math.max(...damage().map(({ at }) => at))
    setProblem(toldProblem(await props.ask(`${DAMAGE_PATH}/seen`, { method: 'POST', body: { until } })))
    void loaded.load()
  }
  return (
    <Show when={damage().length > 0}>
      <section class="card damage" role="alert" aria-label="Damaged files">
        <For each={damage()}>{each => <p>{damageText(each, props.speech)}</p>}</For>
        <Show when={problem()}>{told => <p class="field-problem">{told()}</p>}</Show>
        <Show when={props.user.role === 'manager'}>
          <div class="bar">
            <button type="button" class="quiet" onClick={seen}>
              Seen
            </button>
          </div>
        </Show>
      </section>
    </Show>
  )
}

/** What happened to a file and what to do, in sentences. */
export function damageText({ file, movedTo, restoredFrom, at }: Damage, speech: Speech): string {
  const what = movedTo === null ? 'was missing' : 'was damaged'
  const when = momentText(at, speech)
  const kept = movedTo === null ? '' : ` The damaged file is kept as ${movedTo}.`
  if (restoredFrom === 'memory')
    return `${when}: ${file} ${what} and is written again from what the program held. Nothing is lost.${kept}`
  return `${when}: ${file} ${what} and is restored from ${restoredFrom}. ${LOST[file] ?? 'Check what was changed last: it may be missing.'}${kept}`
}

const LOST: { readonly [file: string]: string } = {
  'auth.json':
    'Everybody has to sign in again, and keys of other tools are gone. Look under Settings whether each user should still be there.',
  'displays.json': 'Pair every screen again. Phones are gone.',
}
