import { type JSX, Show } from 'solid-js'
import type { SetUpFacts } from '../../core/model/set-up.ts'
import type { LoadState } from '../loaded/create-loaded.ts'
import type { PageProps } from '../pages.ts'
import { pagePath } from '../route-at.ts'
import { revenueMonth } from './create-set-up.ts'
import { setUpSteps } from './set-up-steps.ts'

/** How far the set-up is, as long as it is not done. */
export function SetUpCard(props: { readonly page: PageProps }): JSX.Element {
  const facts = () => {
    const { setUp } = props.page
    return setUp?.isDone() === false ? known(setUp.loaded.state()) : null
  }
  return (
    <Show when={facts()}>
      {found => {
        const lines = () => setUpSteps(found(), revenueMonth(props.page.month), props.page.speech)
        return (
          <section class="card" aria-labelledby="set-up-card">
            <h2 id="set-up-card">
              Set-up: {lines().filter(({ isDone }) => isDone).length} of {lines().length} done
            </h2>
            <a href={pagePath('set-up')}>Go on with the set-up</a>
          </section>
        )
      }}
    </Show>
  )
}

const known = (state: LoadState<SetUpFacts>) => (state.kind === 'ready' ? state.value : null)
