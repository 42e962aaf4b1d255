import { createMemo, For, type JSX, Show } from 'solid-js'
import { WordsField } from '../fields/words-field.tsx'
import type { ChoicesProps } from './connectwise-choices.tsx'
import { chosenSurvey, SCORE_WORDS, scoreOf, withScore } from './survey-score.ts'

const NONE = 'none'

/** ConnectWise's own survey: which one, which question, and which of its options are good. */
export function SurveyChoice(props: ChoicesProps): JSX.Element {
  const survey = () => props.controls.draft().survey
  const known = () => props.facts?.surveys ?? []
  const current = createMemo(() => known().find(({ id }) => id === survey()?.survey))
  const question = createMemo(() => current()?.questions.find(({ id }) => id === survey()?.question))
  const surveyWords = () => ({
    [NONE]: 'none: answers come from elsewhere',
    ...wordsById(known().map(({ id, name }) => [id, name])),
  })
  const questionWords = () => wordsById((current()?.questions ?? []).map(({ id, text }) => [id, text]))

  const choose = (id: string) => {
    const found = known().find(each => String(each.id) === id)
    props.controls.change({ survey: found ? chosenSurvey(found) : null })
  }
  const ask = (id: string) => {
    const held = survey()
    if (held === null) return
    props.controls.change({
      survey: { survey: held.survey, question: Number(id), positive: [], neutral: [] },
    })
  }

  return (
    <fieldset class="choices-of" aria-label="Satisfaction">
      <h3>Satisfaction</h3>
      <Show
        when={props.facts !== null && known().length > 0}
        fallback={<p class="sub">{withoutText(props.facts !== null, survey() !== null)}</p>}
      >
        <div class="rule-grid">
          <WordsField
            label="Survey of ConnectWise"
            value={current() ? String(survey()?.survey) : NONE}
            words={surveyWords()}
            saved={null}
            problem={null}
            onChoose={choose}
          />
          <Show when={survey() && current()}>
            <WordsField
              label="Its question"
              value={String(survey()?.question)}
              words={questionWords()}
              saved={null}
              problem={null}
              onChoose={ask}
            />
          </Show>
        </div>
        <Show when={question()}>
          {asked => (
            <>
              <p class="sub">How each answer counts.</p>
              <div class="rule-grid">
                <For each={asked().options}>
                  {option => (
                    <Show when={survey()}>
                      {held => (
                        <WordsField
                          label={option}
                          value={scoreOf(held(), option)}
                          words={SCORE_WORDS}
                          saved={null}
                          problem={null}
                          onChoose={score =>
                            props.controls.change({ survey: withScore(held(), option, score) })
                          }
                        />
                      )}
                    </Show>
                  )}
                </For>
              </div>
            </>
          )}
        </Show>
        <Show when={props.controls.problem('survey.positive')}>
          {problem => (
            <p class="field-problem" role="alert">
              {problem()}
            </p>
          )}
        </Show>
      </Show>
    </fieldset>
  )
}

/** Names by id; of two that are the same, each with its number. */
function wordsById(named: readonly (readonly [number, string])[]): { readonly [id: string]: string } {
  const isTwice = (name: string) => named.filter(([, each]) => each === name).length > 1
  return Object.fromEntries(
    named.map(([id, name]) => [String(id), isTwice(name) ? `${name} (number ${id})` : name]),
  )
}

function withoutText(isAsked: boolean, isChosen: boolean): string {
  if (!isAsked && isChosen) return 'Its own survey is read. Test the connection to change which.'
  if (!isAsked) return 'No survey of ConnectWise is read. Test the connection to choose one.'
  return isChosen
    ? 'Its own survey was chosen, but ConnectWise shows no surveys now.'
    : 'ConnectWise shows no survey with a question to choose from. Answers can come from SmileBack.'
}
