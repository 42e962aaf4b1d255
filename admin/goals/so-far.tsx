import { createMemo, For, Show } from 'solid-js'
import { fullShare } from '../../core/bonus/full-share.ts'
import type { Stake } from '../../core/bonus/stake.ts'
import { METRICS, type MetricKey } from '../../core/model/metric.ts'
import type { PlanVersion } from '../../core/model/plan.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import type { Cents } from '../../core/model/units.ts'
import { FIGURES } from '../../core/snapshot/figures.ts'
import { clockText, type Speech } from '../../core/snapshot/format.ts'
import { metricFreshness, snapshotFreshness } from '../../core/snapshot/freshness.ts'
import { Said } from '../said.tsx'
import type { DeskControls } from './create-desk.ts'
import { deskChanges } from './desk.ts'
import { draftEffect } from './draft-effect.ts'
import { edited } from './plan-time.ts'
import { valuePieces } from './value-pieces.ts'

interface SoFarProps {
  readonly controls: DeskControls
  readonly snapshot: Snapshot
  readonly connected: boolean
  readonly speech: Speech
  readonly month: string
  readonly known: Partial<Stake>
}

/** The running month under the draft: the pool now, and each goal with its value, its verdict and what it pays. */
export function SoFar(props: SoFarProps) {
  // While a field cannot be read, the figures of the last readable draft stay.
  const version = createMemo<PlanVersion>(before => {
    const result = props.controls.version()
    return result.ok ? result.value : (before ?? edited(props.controls.desk().plan))
  })
  const effect = createMemo(() => draftEffect(version(), props.snapshot, props.known))
  const isStale = () => snapshotFreshness(props.snapshot, props.speech.now) === 'stale'
  const isUnknown = (metric: MetricKey) =>
    metricFreshness(metric, props.snapshot.sources, props.speech.now) === 'stale'
  const isDraft = () => deskChanges(props.controls.desk()).length > 0
  const money = (amount: Cents) => FIGURES['pool.amount'].show(amount, props.speech)
  return (
    <aside class="card so-far" aria-labelledby="so-far">
      <h2 id="so-far">{isDraft() ? `This draft, ${props.month} so far` : `${props.month} so far`}</h2>
      <p class="big">
        <Said pieces={money(effect().amount)} />
      </p>
      <p class="sub">
        <Show when={fullShare(effect().amount, effect().fullShares)}>
          {share => (
            <>
              <Said pieces={FIGURES['pool.fullShare'].show(share(), props.speech)} />
              {'. '}
            </>
          )}
        </Show>
        {'With every goal met '}
        <Said pieces={money(effect().all)} />
      </p>
      <Show when={isStale() || !props.connected}>
        <p class="field-problem" role="status">
          {oldText(props.snapshot, props.connected, props.speech)}
        </p>
      </Show>
      <table>
        <thead>
          <tr>
            <th scope="col">Goal</th>
            <th scope="col">So far</th>
            <th scope="col">Pays</th>
          </tr>
        </thead>
        <tbody>
          <For each={effect().goals}>
            {figure => (
              <tr>
                <th scope="row">
                  {METRICS[figure.id].title}
                  <small>
                    <Said pieces={FIGURES['metrics[].goal'].show(figure, props.speech)} />
                  </small>
                </th>
                <td>
                  <Said pieces={valuePieces(figure, props.speech)} />
                  <small class={isUnknown(figure.id) ? 'not-known' : figure.verdict}>
                    <Said
                      pieces={FIGURES['metrics[].verdict'].show(
                        isUnknown(figure.id) ? 'not-known' : figure.verdict,
                        props.speech,
                      )}
                    />
                  </small>
                </td>
                <td classList={{ unpaid: figure.verdict !== 'holding' }}>
                  <Said pieces={FIGURES['metrics[].amount'].show(figure.amount, props.speech)} />
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </aside>
  )
}

function oldText({ sources, pool }: Snapshot, connected: boolean, speech: Speech): string {
  const asOf = pool.asOf === null ? '' : ` Numbers as of ${clockText(pool.asOf, speech)}.`
  if (!connected) return `The server is not answering. Trying again.${asOf}`
  const problem = sources.find(source => source.problem !== null)?.problem
  return `${problem ?? 'The source is not answering.'}${asOf}`
}
