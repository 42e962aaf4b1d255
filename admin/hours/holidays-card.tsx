import { createSignal, For, type JSX, Show } from 'solid-js'
import { savedText } from '../draft/saved-text.ts'
import { CheckField } from '../fields/check-field.tsx'
import { DateField } from '../fields/date-field.tsx'
import type { PageProps } from '../pages.ts'
import type { HoursControls } from './create-hours.ts'
import { HolidayOffer } from './holiday-offer.tsx'
import { holidayText } from './holiday-text.ts'
import { byDate } from './hours-draft.ts'
import { DateLine } from './week-card.tsx'

/** Days on which the team does not work. */
export function HolidaysCard(props: { controls: HoursControls; page: PageProps }): JSX.Element {
  const [date, setDate] = createSignal('')
  const [isYearly, setYearly] = createSignal(false)
  const [problem, setProblem] = createSignal<string | null>(null)
  const holidays = () => props.controls.draft().holidays
  const said = (dates: readonly string[]) =>
    dates.map(each => holidayText(each, props.page.speech)).join('; ')
  const put = (dates: readonly string[]) =>
    props.controls.change({ holidays: [...new Set([...holidays(), ...dates])].sort(byDate) })
  const remove = (gone: string) =>
    props.controls.change({ holidays: holidays().filter(each => each !== gone) })
  const add = () => {
    if (!/^\d{4}-\d\d-\d\d$/.test(date())) return void setProblem('Choose a date first.')
    put([isYearly() ? `-${date().slice(4)}` : date()])
    setDate('')
  }
  return (
    <fieldset class="card" aria-label="Holidays">
      <h2>Holidays</h2>
      <Show
        when={holidays().length > 0}
        fallback={<p class="sub">No holidays yet: every week is a usual one.</p>}
      >
        <ul class="plain dates">
          <For each={holidays()}>
            {each => <DateLine date={each} speech={props.page.speech} onRemove={() => remove(each)} />}
          </For>
        </ul>
      </Show>
      <Show when={savedText(said(props.controls.saved.holidays), said(holidays()))}>
        {text => <p class="field-saved changed-list">Saved: {text()}</p>}
      </Show>
      <div class="bar add-date">
        <DateField
          label="Another holiday"
          value={date()}
          problem={problem()}
          onType={text => {
            setDate(text)
            setProblem(null)
          }}
        />
        <CheckField label="Every year" checked={isYearly()} onChange={setYearly} />
        <button type="button" class="quiet small" onClick={add}>
          Add holiday
        </button>
      </div>
      <HolidayOffer page={props.page} taken={holidays()} onAdd={put} />
    </fieldset>
  )
}
