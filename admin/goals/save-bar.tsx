import { Show } from 'solid-js'
import type { Stake } from '../../core/bonus/stake.ts'
import { monthText, type Speech } from '../../core/snapshot/format.ts'
import type { PageProps } from '../pages.ts'
import { CorrectMonth } from './correct-month.tsx'
import type { DeskControls, SaveNews } from './create-desk.ts'
import { deskChanges } from './desk.ts'
import { draftEffect } from './draft-effect.ts'
import { amountText } from './effect-text.ts'
import { LockQuestion } from './lock-question.tsx'
import { edited, lockedBySave, startsIn } from './plan-time.ts'

interface SaveBarProps {
  readonly controls: DeskControls
  readonly live: PageProps['live']
  /** The running month's name. */
  readonly month: string
  readonly speech: Speech
  readonly known: Partial<Stake>
  readonly maySave: boolean
  onSave(): Promise<SaveNews>
}

/** Save, discard, and how much there is to save. */
export function SaveBar(props: SaveBarProps) {
  const count = () => deskChanges(props.controls.desk()).length
  const isIdle = () => count() === 0 || props.controls.saving()
  const starts = () => {
    const { plan } = props.controls.desk()
    const version = props.controls.version()
    return monthText(startsIn(plan, version.ok ? version.value : edited(plan)), props.speech)
  }
  const words = () => {
    if (props.controls.saving()) return 'Saving'
    if (count() === 0) return 'No changes'
    const wrong = props.controls.problems().length
    const changes = count() === 1 ? '1 change' : `${count()} changes`
    if (wrong === 0) return changes
    return `${changes}, ${wrong === 1 ? '1 field' : `${wrong} fields`} to correct`
  }
  /** On a phone the sentence of the effect is scrolled away, so the bar has its money. */
  const money = () => {
    const version = props.controls.version()
    const snapshot = props.live.snapshot()
    if (count() === 0 || !version.ok || !snapshot) return ''
    const effect = (of: typeof version.value) => draftEffect(of, snapshot, props.known)
    return amountText(effect(version.value), effect(edited(props.controls.desk().plan)), props.speech)
  }
  const locked = () => {
    const { plan, theirs } = props.controls.desk()
    const version = props.controls.version()
    return isIdle() || theirs || !version.ok ? [] : lockedBySave(plan, version.value)
  }
  // Not `disabled`: a button that switches itself off would drop the focus.
  const guard = (event: MouseEvent) => isIdle() && event.preventDefault()
  return (
    <div class="bar save-bar">
      <Show
        when={props.maySave}
        fallback={
          <p class="sub may-not">A manager can save goals. You can try here what a change would do.</p>
        }
      >
        <Show
          when={locked().length > 0}
          fallback={
            <button type="submit" aria-disabled={isIdle()} onClick={guard}>
              Save for {starts()}
            </button>
          }
        >
          <LockQuestion
            controls={props.controls}
            button={`Save for ${starts()}`}
            months={locked()}
            speech={props.speech}
            onSave={props.onSave}
          />
        </Show>
      </Show>
      <button
        type="button"
        class="quiet"
        aria-disabled={isIdle()}
        onClick={() => !isIdle() && props.controls.discard()}
      >
        Discard
      </button>
      <Show when={props.maySave}>
        <CorrectMonth controls={props.controls} month={props.month} />
      </Show>
      <span class="sub" role="status">
        {words()}
      </span>
      <Show when={money() !== ''}>
        <b class="bar-money">{money()}</b>
      </Show>
    </div>
  )
}
