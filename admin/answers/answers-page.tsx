import { For, type JSX, Show } from 'solid-js'
import type { UnhappyAnswer } from '../../core/model/unhappy-answer.ts'
import { teamPath } from '../api.ts'
import { exclusionLink } from '../exclusions/exclusion-link.ts'
import { createLoaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import type { PageProps } from '../pages.ts'
import { momentText } from '../words/moment-text.ts'
import { CallBackForm } from './call-back-form.tsx'
import { ChangedCard } from './changed-card.tsx'
import { guardText } from './guard-text.ts'
import type { SurveysAnswer } from './surveys-answer.ts'

/** Satisfaction behind the number: whether enough customers are asked, and who should be called back. */
export function AnswersPage(props: PageProps): JSX.Element {
  const loaded = createLoaded<SurveysAnswer>(props.ask, () => teamPath(props.team, 'surveys'))
  return (
    <>
      <h1>Answers</h1>
      <p class="sub">Call back who was not happy, and write down what came of it.</p>
      <LoadedView of={loaded} what="the answers">
        {answer => (
          <div class="stack">
            <p classList={{ effect: answer().guard.isLow, sub: !answer().guard.isLow }} role="status">
              {guardText(answer().guard, props.speech)}
            </p>
            <Show
              when={answer().unhappy.length > 0}
              fallback={<p class="card">No unhappy answer this month.</p>}
            >
              <For each={answer().unhappy}>
                {each => <Unhappy of={each} page={props} onSaved={loaded.load} />}
              </For>
            </Show>
            <ChangedCard flags={answer().flags} speech={props.speech} />
          </div>
        )}
      </LoadedView>
    </>
  )
}

function Unhappy(props: { of: UnhappyAnswer; page: PageProps; onSaved(): void }): JSX.Element {
  const title = () => (props.of.ticket === null ? `Answer ${props.of.survey}` : `Ticket #${props.of.ticket}`)
  return (
    <section class="card unhappy" aria-label={title()}>
      <div>
        <h2>
          {title()}
          {props.of.client === null ? '' : `, ${props.of.client}`}
        </h2>
        <p>{props.of.summary ?? ''}</p>
        <p class="sub">
          {props.of.score === 0 ? 'Neutral' : 'Unhappy'}
          {props.of.raw === null ? '' : `, answered "${props.of.raw}"`},{' '}
          {momentText(props.of.answered, props.page.speech)}.{' '}
          <a href={exclusionLink('survey', props.of.survey)}>Leave out</a>
        </p>
        <Show when={props.of.callBack}>
          {callBack => (
            <p class="sub">
              Called back by {callBack().author}, {momentText(callBack().at, props.page.speech)}.
            </p>
          )}
        </Show>
      </div>
      <CallBackForm
        team={props.page.team}
        survey={props.of.survey}
        outcome={props.of.callBack?.outcome ?? ''}
        ask={props.page.ask}
        onSaved={props.onSaved}
      />
    </section>
  )
}
