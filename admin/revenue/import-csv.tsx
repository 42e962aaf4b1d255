import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Problem } from '../../core/model/result.ts'
import { teamPath } from '../api.ts'
import { toldProblem } from '../dialog/told-problem.ts'
import { sentence } from '../fields/problem-at.ts'
import { notify } from '../notices.tsx'
import type { PageProps } from '../pages.ts'

interface ImportCsvProps {
  readonly page: PageProps
  readonly month: string
  readonly revision: number
  onDone(): void
}

/** Takes the lines of a month from a CSV file; every cell that is wrong is told, and then nothing is taken. */
export function ImportCsv(props: ImportCsvProps): JSX.Element {
  const [problems, setProblems] = createSignal<readonly Problem[]>([])
  async function take(event: Event & { readonly currentTarget: HTMLInputElement }): Promise<void> {
    const input = event.currentTarget
    const file = input.files?.[0]
    if (!file) return
    const csv = await file.text()
    // The same file again is another try.
    input.value = ''
    const body = { revision: props.revision, month: props.month, csv }
    const told = await props.page.ask<{ lines: readonly unknown[] }>(
      teamPath(props.page.team, 'revenue/import'),
      { method: 'POST', body },
    )
    setProblems(told.kind === 'invalid' ? told.problems : [])
    if (told.kind !== 'invalid')
      notify(toldProblem(told) ?? `${file.name} is taken over. Look it over, then confirm.`)
    if (told.kind !== 'invalid') props.onDone()
  }
  return (
    <section class="card" aria-label="Import a file">
      <h2>Import a file</h2>
      <p class="sub">
        A CSV with a header: amount, and if there are any client, agreement, kind, date and included (yes, no
        or the reason). It takes the place of this month's earlier imported lines; typed lines stay.
      </p>
      <label class="file-field">
        <span class="field-label">CSV file</span>
        <input type="file" accept=".csv,text/csv,text/plain" onChange={take} />
      </label>
      <Show when={problems().length > 0}>
        <div role="alert">
          <p class="field-problem">Nothing was taken over. Correct the file and choose it again:</p>
          <ul>
            <For each={problems().slice(0, 20)}>
              {({ path, message }) => (
                <li class="field-problem">
                  {placeText(path)}
                  {sentence(message)}
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
    </section>
  )
}

/** `Line 7, amount: ` of `line.7.amount`. */
export function placeText(path: string): string {
  const [, line, column] = /^line\.(\d+)(?:\.(\w+))?$/.exec(path) ?? []
  if (line === undefined) return ''
  return column === undefined ? `Line ${line}: ` : `Line ${line}, ${column}: `
}
