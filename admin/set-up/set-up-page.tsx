import { For, type JSX, Show } from 'solid-js'
import type { SetUpFacts } from '../../core/model/set-up.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import type { PageProps } from '../pages.ts'
import { pagePath } from '../route-at.ts'
import { revenueMonth, type SetUp } from './create-set-up.ts'
import { openSteps, setUpSteps } from './set-up-steps.ts'
import { StepItem } from './step-item.tsx'

/** The first set-up step by step, each of which checks itself. */
export function SetUpPage(props: PageProps): JSX.Element {
  return (
    <>
      <h1>Set-up</h1>
      <Show when={props.setUp}>
        {setUp => (
          <LoadedView of={setUp().loaded} what="how far the set-up is">
            {facts => <Guide page={props} facts={facts()} setUp={setUp()} />}
          </LoadedView>
        )}
      </Show>
    </>
  )
}

interface GuideProps {
  readonly page: PageProps
  readonly facts: SetUpFacts
  readonly setUp: SetUp
}

function Guide(props: GuideProps): JSX.Element {
  const lines = () => setUpSteps(props.facts, revenueMonth(props.page.month), props.page.speech)
  const done = () => lines().filter(({ isDone }) => isDone).length
  return (
    <>
      <p class="sub" role="status">
        {done()} of {lines().length} steps done.
      </p>
      <div class="stack set-up">
        <DemoCard facts={props.facts} />
        <Show when={openSteps(lines()) === 0}>
          <section class="card" aria-labelledby="set-up-done">
            <h2 id="set-up-done">The set-up is done</h2>
            <p>
              This page leaves the navigation. Settings leads here again.{' '}
              <a href={pagePath('overview')}>Go to the overview</a>
            </p>
          </section>
        </Show>
        <ol class="card set-up-steps" aria-label="Steps">
          <For each={lines().map(({ step }) => step)}>
            {(_, index) => (
              <Show when={lines()[index()]}>
                {line => (
                  <StepItem
                    line={line()}
                    number={index() + 1}
                    team={props.page.team}
                    revision={props.facts.revision}
                    ask={props.page.ask}
                    onChanged={props.setUp.loaded.load}
                  />
                )}
              </Show>
            )}
          </For>
        </ol>
      </div>
    </>
  )
}

/** What of the demo is there, and what happens to it. */
function DemoCard(props: { readonly facts: SetUpFacts }): JSX.Element {
  return (
    <Show when={props.facts.source === null || props.facts.demo}>
      <section class="card" aria-labelledby="set-up-demo">
        <h2 id="set-up-demo">You see the demo</h2>
        <Show
          when={props.facts.demo}
          fallback={<p>Its tickets are made up. They go when the first source is connected.</p>}
        >
          {demo => (
            <>
              <p>
                Its tickets, people, revenue and months are made up. They go when the first source is
                connected; you are asked before.
              </p>
              <p class="sub">{demo().sentence}</p>
              <Show when={demo().obstacle}>{obstacle => <p class="field-problem">{obstacle()}</p>}</Show>
            </>
          )}
        </Show>
      </section>
    </Show>
  )
}
