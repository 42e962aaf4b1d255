import { createMemo, Show } from 'solid-js'
import type { Stake } from '../../core/bonus/stake.ts'
import { clockText, type Speech } from '../../core/snapshot/format.ts'
import { snapshotFreshness } from '../../core/snapshot/freshness.ts'
import { type Piece, plain } from '../../core/snapshot/piece.ts'
import type { PageProps } from '../pages.ts'
import { Said } from '../said.tsx'
import type { DeskControls } from './create-desk.ts'
import type { TrialState } from './create-trial.ts'
import { deskChanges } from './desk.ts'
import { draftEffect } from './draft-effect.ts'
import { effectText } from './effect-text.ts'
import { edited } from './plan-time.ts'
import { trialPieces } from './trial-text.ts'

interface EffectBoxProps {
  readonly controls: DeskControls
  readonly live: PageProps['live']
  readonly speech: Speech
  readonly month: string
  readonly known: Partial<Stake>
  readonly trial: TrialState
}

/** What the draft changes in money: for the running month, and over the ended ones. */
export function EffectBox(props: EffectBoxProps) {
  const changes = createMemo(() => deskChanges(props.controls.desk()))
  const pieces = (): readonly Piece[] => {
    const version = props.controls.version()
    const snapshot = props.live.snapshot()
    if (!version.ok) return [plain('What this changes in money shows once every field can be read.')]
    if (!snapshot) return [plain('What this changes in money shows once the server has sent its numbers.')]
    const saved = draftEffect(edited(props.controls.desk().plan), snapshot, props.known)
    const text = effectText(
      changes(),
      draftEffect(version.value, snapshot, props.known),
      saved,
      props.month,
      props.speech,
    )
    const isStale = snapshotFreshness(snapshot, props.live.now() ?? snapshot.now) === 'stale'
    const asOf = snapshot.pool.asOf
    if (!isStale || asOf === null) return text
    return [...text, plain(` Numbers as of ${clockText(asOf, props.speech)}: the source is not answering.`)]
  }
  // An answer about an earlier draft says nothing about this one.
  const past = () => {
    const { trial } = props
    return trial.kind === 'ready' && !trial.isOld ? trialPieces(trial.value, props.speech) : []
  }
  return (
    <Show when={changes().length > 0}>
      <p class="effect" role="status">
        <Said pieces={pieces()} />
        <Show when={past().length > 0}>
          {' '}
          <Said pieces={past()} />
        </Show>
      </p>
    </Show>
  )
}
