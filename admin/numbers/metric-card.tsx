import { createSignal, For, type JSX, Show } from 'solid-js'
import { METRICS, type MetricKey } from '../../core/model/metric.ts'
import type { Reading } from '../../core/model/reading.ts'
import { valueWords } from '../../core/snapshot/value-words.ts'
import { draftNames } from '../draft/draft-storage.ts'
import { Fold } from '../fold/fold.tsx'
import type { PageProps } from '../pages.ts'
import { dateText } from '../words/date-text.ts'
import { momentText } from '../words/moment-text.ts'
import { ReadingForm } from './reading-form.tsx'
import type { ReadingsAnswer } from './readings-answer.ts'
import { standing } from './standing.ts'

interface MetricCardProps {
  readonly page: PageProps
  readonly metric: MetricKey
  readonly answer: ReadingsAnswer
  onSaved(): void
}

/** One typed-in number: what stands, whether it is due, a new one, and all there were. */
export function MetricCard(props: MetricCardProps): JSX.Element {
  const [corrected, setCorrected] = createSignal<Reading | null>(keptCorrection(props))
  const words = () => METRICS[props.metric]
  const comparator = () => (words().better === 'lower' ? 'at most' : 'at least')
  const said = ({ value }: Reading) => valueWords(props.metric, value, comparator(), props.page.speech)
  const stands = () => standing(props.answer.readings, props.metric)
  const all = () => props.answer.readings.filter(({ metric }) => metric === props.metric)
  const due = () => props.answer.due.find(({ metric }) => metric === props.metric)
  const isReplaced = (reading: Reading) => all().some(({ replaces }) => replaces === reading.id)
  const saved = () => {
    setCorrected(null)
    props.onSaved()
  }
  return (
    <section class="card" aria-label={words().title}>
      <div class="row-words">
        <h2>{words().title}</h2>
        <p>{words().meaning}</p>
      </div>
      <p class="big">{stands()[0] ? said(stands()[0] as Reading) : '\u2013'}</p>
      <Show when={due()}>
        {found => (
          <p classList={{ sub: found().state === 'fresh', effect: found().state !== 'fresh' }} role="status">
            {found().sentence}
          </p>
        )}
      </Show>
      <ReadingForm
        page={props.page}
        metric={props.metric}
        corrects={null}
        onSaved={saved}
        onLeave={() => {}}
      />
      <Show when={all().length > 0}>
        <Fold class="all-numbers" summary={`All numbers (${all().length})`} isUsed={corrected() !== null}>
          <table class="cards">
            <thead>
              <tr>
                <th scope="col">True on</th>
                <th scope="col">Number</th>
                <th scope="col">Note</th>
                <th scope="col">Typed in</th>
                <th scope="col">
                  <span class="unseen">Correct</span>
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={all()}>
                {reading => (
                  <tr classList={{ replaced: isReplaced(reading) }}>
                    <td data-label="True on">{dateText(reading.date, props.page.speech)}</td>
                    <td data-label="Number">
                      {said(reading)}
                      <Show when={isReplaced(reading)}>
                        <small>corrected since</small>
                      </Show>
                    </td>
                    <td data-label="Note">{reading.note || '\u2013'}</td>
                    <td data-label="Typed in">
                      {reading.author}
                      <small>{momentText(reading.at, props.page.speech)}</small>
                    </td>
                    <td class="row-act">
                      <Show when={!isReplaced(reading)}>
                        <button
                          type="button"
                          class="quiet small"
                          aria-label={`Correct ${words().title} of ${dateText(reading.date, props.page.speech)}`}
                          onClick={() => setCorrected(reading)}
                        >
                          Correct
                        </button>
                      </Show>
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </Fold>
      </Show>
      <Show when={corrected()} keyed>
        {reading => (
          <ReadingForm
            page={props.page}
            metric={props.metric}
            corrects={reading}
            onSaved={saved}
            onLeave={() => setCorrected(null)}
          />
        )}
      </Show>
    </section>
  )
}

/** The number whose correction a reload found unsaved. */
function keptCorrection({ page, metric, answer }: MetricCardProps): Reading | null {
  const names = draftNames(sessionStorage, `reading.${page.team}.${metric}.`)
  return answer.readings.find(({ id }) => names.includes(id)) ?? null
}
