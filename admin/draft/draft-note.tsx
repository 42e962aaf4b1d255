import { type JSX, Show } from 'solid-js'
import type { Instant } from '../../core/model/units.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import { dayText, hourText, momentText } from '../words/moment-text.ts'
import type { KeptNews } from './create-kept-draft.ts'

interface DraftNoteProps {
  readonly of: KeptNews
  /** What was not kept, in a sentence. */
  readonly but?: string
  readonly speech: Speech
}

/** That a reload found unsaved changes, or that others saved since they were typed; with the ways out. */
export function DraftNote(props: DraftNoteProps): JSX.Element {
  const at = () => {
    const since = props.of.restoredAt()
    return since === null ? null : draftTime(since, props.speech)
  }
  return (
    <Show when={at()}>
      {since => (
        <Show
          when={props.of.isBehind()}
          fallback={
            <div class="draft-note" role="status">
              <p>
                Your unsaved changes from {since()} are here. {props.but}
              </p>
              <button type="button" class="quiet small" onClick={() => props.of.drop()}>
                Drop them
              </button>
            </div>
          }
        >
          <div class="conflict" role="alert">
            <p>
              <b>Somebody saved this after your unsaved changes from {since()}.</b> The fields show what is
              saved.
            </p>
            <div class="bar">
              <button type="button" onClick={() => props.of.takeUp()}>
                Show my changes
              </button>
              <button type="button" class="quiet" onClick={() => props.of.drop()}>
                Drop mine
              </button>
            </div>
          </div>
        </Show>
      )}
    </Show>
  )
}

/** `2:05 PM` of today, else with the day, in the team's zone. */
export function draftTime(at: Instant, speech: Speech): string {
  return dayText(at, speech) === dayText(speech.now, speech) ? hourText(at, speech) : momentText(at, speech)
}
