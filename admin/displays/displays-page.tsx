import { createEffect, createSignal, type JSX, on, Show } from 'solid-js'
import type { DisplayLine } from '../../core/model/display.ts'
import { draftNames, keepDraft } from '../draft/draft-storage.ts'
import { createLoaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import type { PageProps } from '../pages.ts'
import { TEAMS_PATH, type TeamsAnswer } from '../teams/teams-answer.ts'
import { CodesCard } from './codes-card.tsx'
import { DisplayForm } from './display-form.tsx'
import { DisplayList } from './display-list.tsx'
import type { DisplaysAnswer } from './displays-answer.ts'
import { missingDisplays, missingText } from './missing-displays.ts'
import { OpenCard } from './open-card.tsx'
import { PhoneCard } from './phone-card.tsx'

/** What is open over the list: a form for a new screen with its code, or for one that is there. */
type Open = { readonly id: string } | { readonly code: string }

/** Every screen and phone that shows the wall: added, changed, looked after and removed. */
export function DisplaysPage(props: PageProps): JSX.Element {
  const teams = createLoaded<TeamsAnswer>(props.ask, () => TEAMS_PATH)
  const [open, setOpen] = createSignal(keptOpen())
  // A screen's own code leads here with its letters.
  createEffect(
    on(
      () => props.address.query().get('code'),
      code => code !== null && setOpen({ code }),
    ),
  )
  const close = () => {
    setOpen(null)
    if (props.address.query().has('code')) props.address.replaceQuery(new URLSearchParams())
  }
  const missing = () => missingText(missingDisplays(props.displays.state()))
  return (
    <>
      <h1>Displays</h1>
      <p class="sub">The screens that show the wall, and the phones that may look.</p>
      <Show when={missing()}>
        {text => (
          <p class="display-missing" role="alert">
            {text()}
          </p>
        )}
      </Show>
      <LoadedView of={teams} what="the teams">
        {known => (
          <LoadedView of={props.displays} what="the screens">
            {answer => {
              const teamName = (id: string) => known().teams.find(each => each.id === id)?.name ?? id
              const of = (kind: 'screen' | 'phone') => answer().displays.filter(each => each.kind === kind)
              const list = {
                ...{ ask: props.ask, teamName, onChanged: props.displays.load },
                onEdit: (id: string) => setOpen({ id }),
                get build() {
                  return answer().build
                },
                get speech() {
                  return props.speech
                },
              }
              return (
                <div class="stack">
                  <Show when={open()} keyed>
                    {shown => (
                      <DisplayForm
                        page={props}
                        teams={known().teams}
                        revision={answer().revision}
                        line={'id' in shown ? lineOf(answer(), shown.id) : null}
                        code={'code' in shown ? shown.code : ''}
                        onSaved={() => {
                          close()
                          void props.displays.load()
                        }}
                        onLeave={close}
                        onBehind={async () => {
                          await props.displays.load()
                          setOpen({ ...shown })
                        }}
                      />
                    )}
                  </Show>
                  <Show when={open() === null}>
                    <div class="bar">
                      <button type="button" onClick={() => setOpen({ code: '' })}>
                        Add a screen
                      </button>
                    </div>
                    <DisplayList
                      {...list}
                      title="Screens"
                      lines={of('screen')}
                      none="No screen is paired yet. Open /display/ of this address on one, then add it here."
                    />
                    <PhoneCard page={props} teams={known().teams} />
                    <DisplayList {...list} title="Phones" lines={of('phone')} none="No phone looks yet." />
                    <OpenCard answer={answer()} ask={props.ask} onChanged={props.displays.load} />
                    <CodesCard team={props.team} teamName={teamName(props.team)} ask={props.ask} />
                  </Show>
                </div>
              )
            }}
          </LoadedView>
        )}
      </LoadedView>
    </>
  )
}

/** A screen; unsaved changes of one that is gone have nowhere to stand. */
function lineOf({ displays }: DisplaysAnswer, asked: string): DisplayLine | null {
  const found = displays.find(({ id }) => id === asked) ?? null
  if (!found) keepDraft(sessionStorage, `display.${asked}`, null)
  return found
}

/** The form that a reload found unsaved changes of. */
function keptOpen(): Open | null {
  const [name] = draftNames(sessionStorage, 'display.')
  if (name === undefined) return null
  return name === 'new' ? { code: '' } : { id: name }
}
