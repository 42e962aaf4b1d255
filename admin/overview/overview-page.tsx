import { createMemo, type JSX, Show } from 'solid-js'
import { FIGURES } from '../../core/snapshot/figures.ts'
import { seenAt } from '../../core/snapshot/freshness.ts'
import { monthYear } from '../../core/snapshot/month-year.ts'
import type { PageProps } from '../pages.ts'
import { Said } from '../said.tsx'
import { SetUpCard } from '../set-up/set-up-card.tsx'
import { GoalsCard } from './goals-card.tsx'
import { HandsCard } from './hands-card.tsx'
import { PoolCard } from './pool-card.tsx'
import { WatchCard } from './watch-card.tsx'

/** What the team will get, what would change it, and what waits for a person. */
export function OverviewPage(props: PageProps): JSX.Element {
  const seen = createMemo(() => {
    const snapshot = props.live.snapshot()
    return snapshot && seenAt(snapshot, props.speech.now)
  })
  return (
    <>
      <h1>Overview</h1>
      <p class="sub">
        {monthYear(props.month, props.speech)}
        <Show when={seen()}>
          {snapshot => (
            <>
              {', '}
              <Said
                pieces={FIGURES['period.workingDays.left'].show(
                  snapshot().period.workingDays.left,
                  props.speech,
                )}
              />
            </>
          )}
        </Show>
      </p>
      <div class="overview">
        <div class="overview-main">
          <Show
            when={seen()}
            fallback={
              <p class="sub card" role="status">
                Waiting for the first numbers.
              </p>
            }
          >
            {snapshot => (
              <>
                <PoolCard snapshot={snapshot()} speech={props.speech} />
                <GoalsCard snapshot={snapshot()} speech={props.speech} />
              </>
            )}
          </Show>
        </div>
        <div class="overview-side">
          <SetUpCard page={props} />
          <HandsCard page={props} />
          <WatchCard
            sources={seen()?.sources ?? []}
            displays={props.displays.state()}
            speech={props.speech}
          />
        </div>
      </div>
    </>
  )
}
