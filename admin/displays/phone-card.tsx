import { createSignal, type JSX, Show } from 'solid-js'
import type { QrFigure } from '../../core/model/metric-figure.ts'
import type { Instant } from '../../core/model/units.ts'
import { createSaving } from '../dialog/create-saving.ts'
import { toldProblem } from '../dialog/told-problem.ts'
import { TextField } from '../fields/text-field.tsx'
import { WordsField } from '../fields/words-field.tsx'
import { notify } from '../notices.tsx'
import type { PageProps } from '../pages.ts'
import type { TeamLine } from '../teams/teams-answer.ts'
import { DISPLAYS_PATH } from './displays-answer.ts'
import { Qr } from './qr.tsx'
import { timeText } from './time-text.ts'

/** A one-time link: whoever opens it first has the wall on that phone. */
export interface PhoneLink {
  readonly link: string
  readonly qr: QrFigure
  /** Until then it can be opened. */
  readonly expires: Instant
}

interface PhoneCardProps {
  readonly page: PageProps
  readonly teams: readonly Pick<TeamLine, 'id' | 'name'>[]
}

/** Makes a link that shows a team's wall on a phone. */
export function PhoneCard(props: PhoneCardProps): JSX.Element {
  const [name, setName] = createSignal('')
  const [team, setTeam] = createSignal(props.page.team)
  const [problem, setProblem] = createSignal<string | null>(null)
  const [made, setMade] = createSignal<PhoneLink | null>(null)
  const words = () => Object.fromEntries(props.teams.map(each => [each.id, each.name]))

  async function make(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (name().trim() === '') return void setProblem('Say whose phone it is.')
    const body = { team: team(), name: name().trim() }
    const told = await props.page.ask<PhoneLink>(`${DISPLAYS_PATH}/phone`, { method: 'POST', body })
    setProblem(toldProblem(told))
    if (told.kind === 'done') setMade(told.value)
  }
  const copy = async (link: string) => {
    try {
      await navigator.clipboard.writeText(link)
      notify('The link is copied.')
    } catch {
      notify('The browser does not let this page copy. Mark the link and copy it by hand.')
    }
  }

  const saving = createSaving(make)
  return (
    <section class="card" aria-label="Look from my phone">
      <h2>Look from my phone</h2>
      <p class="sub">
        The wall of one team on a phone, to look at only, for 90 days or until you revoke it. The link opens
        once, within 15 minutes.
      </p>
      <Show
        when={made()}
        fallback={
          <form class="reading-form" onSubmit={saving.submit} noValidate aria-label="A link for a phone">
            <div class="rule-grid">
              <TextField
                label="Name of the phone"
                value={name()}
                saved={null}
                problem={problem()}
                onType={text => {
                  setName(text)
                  setProblem(null)
                }}
                onLeave={() => {}}
              />
              <WordsField
                label="Team it shows"
                value={team()}
                words={words()}
                saved={null}
                problem={null}
                onChoose={setTeam}
              />
            </div>
            <div class="bar">
              <button type="submit" aria-disabled={saving.isUnderWay()}>
                Make a link
              </button>
            </div>
          </form>
        }
      >
        {link => (
          <div class="phone-link">
            <Qr qr={link().qr} />
            <div class="phone-words">
              <p>Read this code with the phone, or open the link on it.</p>
              <label class="field">
                <span class="field-label">Link, shown this once</span>
                <input
                  class="field-input"
                  readOnly
                  value={link().link}
                  onFocus={event => event.currentTarget.select()}
                />
              </label>
              <p class="sub">It opens once, until {timeText(link().expires, props.page.speech)}.</p>
              <div class="bar">
                <button type="button" class="quiet small" onClick={() => copy(link().link)}>
                  Copy link
                </button>
                <button
                  type="button"
                  class="quiet small"
                  onClick={() => {
                    setMade(null)
                    setName('')
                  }}
                >
                  Done
                </button>
              </div>
            </div>
          </div>
        )}
      </Show>
    </section>
  )
}
