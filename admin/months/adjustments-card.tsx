import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Adjustment } from '../../core/model/closed-month.ts'
import { exactMoneyText } from '../../core/snapshot/format.ts'
import { monthYear } from '../../core/snapshot/month-year.ts'
import { teamPath } from '../api.ts'
import { createLoaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import { OrSays } from '../or-says.tsx'
import type { PageProps } from '../pages.ts'
import { PEOPLE_PATH, type PeopleAnswer } from '../people/people-answer.ts'
import { momentText } from '../words/moment-text.ts'
import { AdjustmentForm } from './adjustment-form.tsx'

const ADJUST = 'POST /teams/:team/adjustments'

interface AdjustmentsCardProps {
  readonly page: PageProps
  /** The closed months, newest first. */
  readonly closed: readonly string[]
  onSaved(): void
}

/** Corrections of closed months, each paid or taken back in a later one. */
export function AdjustmentsCard(props: AdjustmentsCardProps): JSX.Element {
  const path = () => teamPath(props.page.team, 'adjustments')
  const loaded = createLoaded<{ adjustments: readonly Adjustment[] }>(props.page.ask, path)
  const people = createLoaded<PeopleAnswer>(props.page.ask, () => PEOPLE_PATH)
  const [turn, setTurn] = createSignal(0)
  const saved = () => {
    setTurn(turn() + 1)
    void loaded.load()
    props.onSaved()
  }
  return (
    <section class="card" aria-label="Adjustments">
      <h2>Adjustments</h2>
      <LoadedView of={people} what="the people">
        {known => (
          <LoadedView of={loaded} what="the adjustments">
            {answer => (
              <div class="stack">
                <Show when={answer().adjustments.length > 0}>
                  <AdjustmentList
                    of={answer().adjustments}
                    people={known().people}
                    speech={props.page.speech}
                  />
                </Show>
                <Show
                  when={props.closed.length > 0}
                  fallback={<p class="sub">Once a month is closed, it is corrected here.</p>}
                >
                  {/* Keyed: what was saved begins a form of its own. */}
                  <OrSays user={props.page.user} act={ADJUST} says="A manager can make adjustments.">
                    <Show when={`${turn()}`} keyed>
                      <AdjustmentForm
                        page={props.page}
                        closed={props.closed}
                        people={known().people}
                        onSaved={saved}
                      />
                    </Show>
                  </OrSays>
                </Show>
              </div>
            )}
          </LoadedView>
        )}
      </LoadedView>
    </section>
  )
}

interface AdjustmentListProps {
  readonly of: readonly Adjustment[]
  readonly people: PeopleAnswer['people']
  readonly speech: PageProps['speech']
}

/** Adjustments with who, how much, why and by whom. */
export function AdjustmentList(props: AdjustmentListProps): JSX.Element {
  const nameOf = (id: string) => props.people.find(each => each.id === id)?.name ?? id
  return (
    <ul class="plain adjustments">
      <For each={props.of}>
        {each => (
          <li>
            <b>
              {nameOf(each.person)}, {exactMoneyText(each.amount, props.speech)}
            </b>{' '}
            with {monthYear(each.month, props.speech)}, of {monthYear(each.corrects, props.speech)}:{' '}
            {each.reason}
            <span class="sub">
              {' '}
              {each.author}, {momentText(each.at, props.speech)}
            </span>
          </li>
        )}
      </For>
    </ul>
  )
}
