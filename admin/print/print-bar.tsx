import type { JSX } from 'solid-js'

/** The way back and the printer; neither is printed. */
export function PrintBar(props: { back: string; words: string }): JSX.Element {
  return (
    <div class="bar no-print">
      <a href={props.back}>{props.words}</a>
      <button type="button" class="quiet small" onClick={() => print()}>
        Print or save as PDF
      </button>
    </div>
  )
}
