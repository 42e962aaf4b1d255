import { For, type JSX, Show } from 'solid-js'
import { exactMoneyText, type Speech } from '../../core/snapshot/format.ts'
import { monthYear } from '../../core/snapshot/month-year.ts'
import { teamPath } from '../api.ts'
import { Question } from '../dialog/question.tsx'
import { toldProblem } from '../dialog/told-problem.ts'
import { Fold } from '../fold/fold.tsx'
import { createLoaded } from '../loaded/create-loaded.ts'
import { notify } from '../notices.tsx'
import type { PageProps } from '../pages.ts'
import { dateText } from '../words/date-text.ts'
import { differenceText } from './difference-text.ts'
import type { SourceAnswer, ToldSource } from './source-answer.ts'

interface SourceCardProps {
  readonly page: PageProps
  readonly month: string
  readonly speech: Speech
  onTaken(): void
}

/** What the source of money says of the month, how it differs, and taking it over. Nothing where no source gives money. */
export function SourceCard(props: SourceCardProps): JSX.Element {
  const path = (rest: string) => teamPath(props.page.team, `revenue/${rest}`)
  const loaded = createLoaded<SourceAnswer>(props.page.ask, () => path(`source?month=${props.month}`))
  const ready = () => {
    const state = loaded.state()
    return state.kind === 'ready' ? state.value : null
  }
  async function take(revision: number, label: string): Promise<string | null> {
    const body = { revision, month: props.month }
    const told = await props.page.ask(path('take'), { method: 'POST', body })
    if (told.kind === 'done') {
      notify(`The lines of ${label} are taken over. Look them over, then confirm.`)
      props.onTaken()
    }
    return toldProblem(told)
  }
  return (
    <Show when={ready()?.source}>
      {told => (
        <section class="card" aria-label={`From ${told().label}`}>
          <h2>From {told().label}</h2>
          <Show when={told().problem}>{problem => <p class="field-problem">{problem()}</p>}</Show>
          <Show when={told().difference}>
            {difference => (
              <p class="sum">
                Sum <b>{exactMoneyText(difference().sum, props.speech)}</b>
              </p>
            )}
          </Show>
          <p class="sub">{differenceText(told(), props.speech)}</p>
          <For each={told().notes}>{note => <p class="sub">{note}</p>}</For>
          <Show when={told().lines?.length} fallback={<Nothing told={told()} />}>
            <ToldLines told={told()} speech={props.speech} />
            <div class="bar">
              <Question
                button="Take these lines"
                buttonClass="quiet"
                title={`Take the lines of ${told().label}?`}
                act="Take them"
                keep="Not now"
                run={() => take(ready()?.revision ?? 0, told().label)}
              >
                They take the place of what was taken from a source for {monthYear(props.month, props.speech)}{' '}
                before. Lines that were typed in or imported stay, and changes on this page that are not saved
                are lost.
              </Question>
            </div>
          </Show>
        </section>
      )}
    </Show>
  )
}

function Nothing(props: { readonly told: ToldSource }): JSX.Element {
  return (
    <Show when={props.told.lines !== null}>
      <p class="sub">{props.told.label} tells of no line of this month.</p>
    </Show>
  )
}

function ToldLines(props: { readonly told: ToldSource; readonly speech: Speech }): JSX.Element {
  const lines = () => props.told.lines ?? []
  return (
    <Fold class="told-lines" summary={`Lines (${lines().length})`} isUsed={false}>
      <table class="cards">
        <thead>
          <tr>
            <th scope="col">Client</th>
            <th scope="col">Agreement</th>
            <th scope="col">Date</th>
            <th scope="col">Amount</th>
            <th scope="col">Left out because</th>
          </tr>
        </thead>
        <tbody>
          <For each={lines()}>
            {({ client, agreement, date, amount, excluded }) => (
              <tr>
                <td data-label="Client">{client ?? '\u2013'}</td>
                <td data-label="Agreement">{agreement ?? '\u2013'}</td>
                <td data-label="Date">{date === null ? '\u2013' : dateText(date, props.speech)}</td>
                <td data-label="Amount">{exactMoneyText(amount, props.speech)}</td>
                <td data-label="Left out because">{excluded ?? '\u2013'}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Fold>
  )
}
