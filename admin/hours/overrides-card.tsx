import { createSignal, Index, type JSX } from 'solid-js'
import type { Speech } from '../../core/snapshot/format.ts'
import { savedText } from '../draft/saved-text.ts'
import { DateField } from '../fields/date-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import type { HoursControls } from './create-hours.ts'
import { holidayText } from './holiday-text.ts'
import { DateLine } from './week-card.tsx'

/** Dates with hours of their own: half days, on call, closed for once. They win over holidays. */
export function OverridesCard(props: { controls: HoursControls; speech: Speech }): JSX.Element {
  const [date, setDate] = createSignal('')
  const [problem, setProblem] = createSignal<string | null>(null)
  const overrides = () => props.controls.draft().overrides
  const hoursOn = (of: string) => props.controls.saved.overrides.find(other => other.date === of)?.hours
  const put = (next: ReturnType<typeof overrides>) => props.controls.change({ overrides: next })
  const add = () => {
    if (!/^\d{4}-\d\d-\d\d$/.test(date())) return void setProblem('Choose a date first.')
    if (overrides().some(each => each.date === date()))
      return void setProblem('This date has hours of its own already.')
    put([...overrides(), { date: date(), hours: '' }].sort((a, b) => (a.date < b.date ? -1 : 1)))
    setDate('')
  }
  return (
    <fieldset class="card" aria-label="Single dates">
      <h2>Single dates</h2>
      <p class="sub">
        Half days and on call: these hours count on that date, also when it is a holiday. Empty is closed.
      </p>
      <ul class="plain dates">
        <Index each={overrides()}>
          {(each, index) => (
            <DateLine
              date={each().date}
              speech={props.speech}
              onRemove={() => put(overrides().filter(other => other !== each()))}
            >
              <TextField
                label={`Hours on ${holidayText(each().date, props.speech)}`}
                value={each().hours}
                saved={savedText(hoursOn(each().date), each().hours)}
                problem={props.controls.problem(`overrides.${index}.hours`)}
                onType={hours =>
                  put(overrides().map(other => (other === each() ? { ...other, hours } : other)))
                }
                onLeave={props.controls.leave}
              />
            </DateLine>
          )}
        </Index>
      </ul>
      <div class="bar add-date">
        <DateField
          label="Another date"
          value={date()}
          problem={problem()}
          onType={text => {
            setDate(text)
            setProblem(null)
          }}
        />
        <button type="button" class="quiet small" onClick={add}>
          Add date
        </button>
      </div>
    </fieldset>
  )
}
