import { createSignal, For, type JSX, Show } from 'solid-js'
import { monthText } from '../../core/snapshot/format.ts'
import { DraftNote } from '../draft/draft-note.tsx'
import { sentence } from '../fields/problem-at.ts'
import { mayDo } from '../may-do.ts'
import { notify } from '../notices.tsx'
import { OrSays } from '../or-says.tsx'
import type { PageProps } from '../pages.ts'
import { CalendarOffer } from './calendar-offer.tsx'
import { consequenceText } from './consequence-text.ts'
import { createHours } from './create-hours.ts'
import { HolidaysCard } from './holidays-card.tsx'
import { OverridesCard } from './overrides-card.tsx'
import { PrioritiesCard } from './priorities-card.tsx'
import type { ScheduleAnswer } from './schedule-answer.ts'
import { WeekCard } from './week-card.tsx'

const SAVE = 'PUT /teams/:team/schedule'

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
    if (!controls.isChanged() || !mayDo(props.page.user, SAVE)) return
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
      <DraftNote of={controls.kept} speech={props.page.speech} />
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
              <b>Somebody saved other hours at the same time.</b> Load theirs: what you typed is kept.
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
          <OrSays
            user={props.page.user}
            act={SAVE}
            says="A manager can save hours. You can try here what a change would do."
          >
            <button type="submit" aria-disabled={!controls.isChanged() || controls.saving()}>
              Save hours and SLA
            </button>
          </OrSays>
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
