import { Show } from 'solid-js'
import { monthText, type Speech } from '../../core/snapshot/format.ts'
import { CorrectMonth } from './correct-month.tsx'
import type { DeskControls } from './create-desk.ts'
import { deskChanges } from './desk.ts'
import { edited, startsIn } from './plan-time.ts'

interface SaveBarProps {
  readonly controls: DeskControls
  /** The running month's name. */
  readonly month: string
  readonly speech: Speech
  readonly maySave: boolean
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
        <button type="submit" aria-disabled={isIdle()} onClick={guard}>
          Save for {starts()}
        </button>
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
    </div>
  )
}
