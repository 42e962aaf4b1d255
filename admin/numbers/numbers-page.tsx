import { For, type JSX } from 'solid-js'
import { teamPath } from '../api.ts'
import { createLoaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import type { PageProps } from '../pages.ts'
import { pagePath } from '../route-at.ts'
import { MetricCard } from './metric-card.tsx'
import type { ReadingsAnswer } from './readings-answer.ts'

/** Numbers that no system gives: typed in by a person, with a date, and reminded of before they are too old to judge by. */
export function NumbersPage(props: PageProps): JSX.Element {
  const loaded = createLoaded<ReadingsAnswer>(props.ask, () => teamPath(props.team, 'readings'))
  return (
    <>
      <h1>Typed-in numbers</h1>
      <p class="sub">
        A number goes stale after seven days and is then no longer judged. Whoever typed it in is reminded the
        day before.
      </p>
      <LoadedView of={loaded} what="the numbers">
        {answer => (
          <div class="stack">
            <For
              each={answer().metrics}
              fallback={
                <section class="card">
                  <p>
                    No goal of this team is typed in. Goals such as receivables days or profit are added on{' '}
                    <a href={pagePath('goals')}>goals and plan</a>.
                  </p>
                </section>
              }
            >
              {metric => <MetricCard page={props} metric={metric} answer={answer()} onSaved={loaded.load} />}
            </For>
          </div>
        )}
      </LoadedView>
    </>
  )
}
