import { For, Show } from 'solid-js'
import { notify } from '../notices.tsx'
import { changeText } from './changes.ts'
import type { DeskControls } from './create-desk.ts'
import { deskDifferences, theirChanges } from './desk.ts'

/** Both sides of a conflict, and the two ways out of it. */
export function ConflictPanel(props: { controls: DeskControls }) {
  const differences = () => deskDifferences(props.controls.desk())
  const load = () => {
    props.controls.loadTheirs()
    notify('Theirs are loaded. What you changed is still here, marked, and not saved.')
  }
  return (
    <Show when={props.controls.desk().theirs}>
      <section class="conflict" role="alert" aria-label="Saved at the same time">
        <p>
          <b>Somebody saved these goals at the same time.</b> Your changes are kept here. Load theirs and see
          the differences.
        </p>
        <p>They saved: {theirChanges(props.controls.desk()).map(changeText).join('; ')}.</p>
        <table>
          <thead>
            <tr>
              <th scope="col">Differs</th>
              <th scope="col">Theirs, saved</th>
              <th scope="col">Yours, not saved</th>
            </tr>
          </thead>
          <tbody>
            <For each={differences()}>
              {change => (
                <tr>
                  <th scope="row">{change.title}</th>
                  <td>{change.from ?? 'not there'}</td>
                  <td>{change.to ?? 'removed'}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <div class="bar">
          <button type="button" onClick={load}>
            Load theirs
          </button>
          <button type="button" class="quiet" onClick={() => props.controls.discard()}>
            Discard mine
          </button>
        </div>
      </section>
    </Show>
  )
}
