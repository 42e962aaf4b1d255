import { createSignal, type JSX, Show } from 'solid-js'
import { ChoiceField } from '../fields/choice-field.tsx'
import { notify } from '../notices.tsx'
import type { PageProps } from '../pages.ts'
import { createFacts } from '../sources/create-facts.ts'
import type { HoursControls } from './create-hours.ts'
import { scheduleDraft } from './hours-draft.ts'

interface CalendarOfferProps {
  readonly controls: HoursControls
  readonly page: PageProps
  /** IANA name of the team's zone. */
  readonly zone: string
}

/** The calendars of ConnectWise, where it is connected and has some: one of them fills the fields. */
export function CalendarOffer(props: CalendarOfferProps): JSX.Element {
  const facts = createFacts(props.page.ask)
  const schedules = () => facts()?.schedules ?? []
  const [chosen, setChosen] = createSignal<string | null>(null)
  const names = () => schedules().map(({ name }) => name)
  const schedule = () => (schedules().find(({ name }) => name === chosen()) ?? schedules()[0])?.schedule

  const take = () => {
    const found = schedule()
    if (!found) return
    props.controls.change(scheduleDraft(found))
    notify('The fields are filled. Look at them, then save.')
  }

  return (
    <Show when={schedule()}>
      {found => (
        <fieldset class="card" aria-label="Take from ConnectWise">
          <h2>Take from ConnectWise</h2>
          <p class="sub">
            A calendar there fills the week, the holidays and the single dates below. Nothing is saved by it.
            {otherZone(found().zone, props.zone)}
          </p>
          <div class="bar add-date">
            <ChoiceField
              label="Calendar"
              value={chosen() ?? names()[0] ?? ''}
              choices={names()}
              saved={null}
              problem={null}
              onChoose={setChosen}
            />
            <button type="button" class="quiet small" onClick={take}>
              Take these hours
            </button>
          </div>
        </fieldset>
      )}
    </Show>
  )
}

function otherZone(theirs: string, ours: string): string {
  if (theirs === ours) return ''
  const plain = (zone: string) => zone.replaceAll('_', ' ')
  return ` Its times are of ${plain(theirs)} and are taken as they stand, for ${plain(ours)}.`
}
