import { createSignal, For, type JSX, Show } from 'solid-js'
import { monthText } from '../../core/snapshot/format.ts'
import { sentence } from '../fields/problem-at.ts'
import { notify } from '../notices.tsx'
import type { PageProps } from '../pages.ts'
import { CalendarOffer } from './calendar-offer.tsx'
import { consequenceText } from './consequence-text.ts'
import { createHours } from './create-hours.ts'
import { HolidaysCard } from './holidays-card.tsx'
import { OverridesCard } from './overrides-card.tsx'
import { PrioritiesCard } from './priorities-card.tsx'
import type { ScheduleAnswer } from './schedule-answer.ts'
import { WeekCard } from './week-card.tsx'

interface HoursFormProps {
  readonly page: PageProps
  readonly answer: ScheduleAnswer
  onSaved(): void
}

/** The week, the holidays, single dates and promises, with what saving would change. */
export function HoursForm(props: HoursFormProps): JSX.Element {
  const { team, ask, speech } = props.page
  const controls = createHours({ team, ask, answer: props.answer, now: speech.now, speech })
  const [isBehind, setBehind] = createSignal(false)
  const month = () => monthText(props.page.month, props.page.speech)
  let form: HTMLFormElement | undefined

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (!controls.isChanged()) return
    const news = await controls.save()
    if (news.kind === 'failed') notify(`Not saved. ${news.sentence}`)
    if (news.kind === 'conflict') setBehind(true)
    if (news.kind === 'invalid') form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    if (news.kind !== 'saved') return
    notify('Saved. It counts from now on.')
    props.onSaved()
  }

  const words = () => {
    if (controls.saving()) return 'Saving'
    if (!controls.isChanged()) return 'No changes'
    return controls.edit().ok ? 'Not saved yet' : 'Something cannot be read yet'
  }

  return (
    <form class="hours" ref={form} onSubmit={save} noValidate aria-label="Hours and SLA">
      <CalendarOffer controls={controls} page={props.page} zone={props.answer.zone} />
      <WeekCard controls={controls} speech={props.page.speech} />
      <HolidaysCard controls={controls} page={props.page} />
      <OverridesCard controls={controls} speech={props.page.speech} />
      <PrioritiesCard controls={controls} />
      <section class="hours-save" aria-label="Save">
        <For each={controls.general()}>
          {({ message }) => (
            <p class="field-problem" role="alert">
              {sentence(message)}
            </p>
          )}
        </For>
        <Show when={isBehind()}>
          <div class="conflict" role="alert">
            <p>
              <b>Somebody saved other hours at the same time.</b> Load theirs, then make your changes again.
            </p>
            <div class="bar">
              <button type="button" onClick={() => props.onSaved()}>
                Load theirs
              </button>
            </div>
          </div>
        </Show>
        <Show when={controls.isChanged() && controls.consequence()}>
          {found => (
            <p class="effect" role="status">
              {consequenceText(found(), month(), props.page.speech)}
            </p>
          )}
        </Show>
        <div class="bar">
          <button type="submit" aria-disabled={!controls.isChanged() || controls.saving()}>
            Save hours and SLA
          </button>
          <button
            type="button"
            class="quiet"
            aria-disabled={!controls.isChanged()}
            onClick={() => controls.discard()}
          >
            Discard
          </button>
          <span class="sub" role="status">
            {words()}
          </span>
        </div>
      </section>
    </form>
  )
}
