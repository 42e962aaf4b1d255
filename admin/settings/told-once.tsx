import type { JSX } from 'solid-js'
import { notify } from '../notices.tsx'

interface ToldOnceProps {
  readonly label: string
  readonly text: string
  /** The word of the button that copies it. */
  readonly copy: string
  onDone(): void
}

/** A secret that is shown this once, to be copied. */
export function ToldOnce(props: ToldOnceProps): JSX.Element {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.text)
      notify('It is copied.')
    } catch {
      notify('The browser does not let this page copy. Mark the text and copy it by hand.')
    }
  }
  return (
    <div class="made-link">
      <label class="field">
        <span class="field-label">{props.label}</span>
        <input
          class="field-input"
          readOnly
          value={props.text}
          onFocus={event => event.currentTarget.select()}
        />
      </label>
      <button type="button" class="quiet small" onClick={copy}>
        {props.copy}
      </button>
      <button type="button" class="quiet small" onClick={() => props.onDone()}>
        Done
      </button>
    </div>
  )
}
