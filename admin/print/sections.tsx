import { For, type JSX } from 'solid-js'
import type { Section } from '../../core/snapshot/statement-text.ts'

/** Headings with their sentences, one a line. */
export function Sections(props: { of: readonly Section[] }): JSX.Element {
  return (
    <For each={props.of}>
      {({ title, sentences }) => (
        <section class="sheet-section">
          <h2>{title}</h2>
          <For each={sentences}>{sentence => <p>{sentence}</p>}</For>
        </section>
      )}
    </For>
  )
}
