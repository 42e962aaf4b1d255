import { For, type JSX } from 'solid-js'
import type { ExclusionEffect } from '../../core/model/exclusion-effect.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { movedLines } from './moved-lines.ts'

interface EffectViewProps {
  readonly effect: ExclusionEffect
  readonly named: string
  readonly speech: Speech
}

/** What leaving it out would do, before it is done. */
export function EffectView(props: EffectViewProps): JSX.Element {
  const lines = () => movedLines(props.effect, props.speech)
  return (
    <section class="exclusion-effect" aria-label="What it changes" aria-live="polite">
      <p>
        {lines().some(line => line.isMoved)
          ? `Without ${props.named}:`
          : `Leaving out ${props.named} changes no number of this month.`}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">This month</th>
            <th scope="col">Now</th>
            <th scope="col">Without it</th>
          </tr>
        </thead>
        <tbody>
          <For each={lines()}>
            {line => (
              <tr classList={{ moved: line.isMoved }}>
                <th scope="row">{line.title}</th>
                <td>{line.before}</td>
                <td>{line.isMoved ? line.after : 'the same'}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}
