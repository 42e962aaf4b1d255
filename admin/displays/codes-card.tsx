import { Switch } from '@kobalte/core/switch'
import { createSignal, type JSX } from 'solid-js'
import { teamPath } from '../api.ts'
import type { Ask } from '../create-ask.ts'
import { createLoaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import { notify } from '../notices.tsx'

interface CodesAnswer {
  readonly revision: number
  readonly qr: boolean
}

interface CodesCardProps {
  readonly team: string
  readonly teamName: string
  readonly ask: Ask
}

/** Whether the wall of the team at the desk has codes that explain its numbers. */
export function CodesCard(props: CodesCardProps): JSX.Element {
  const path = () => teamPath(props.team, 'wall')
  const loaded = createLoaded<CodesAnswer>(props.ask, path)
  const [isSaving, setSaving] = createSignal(false)
  async function save(qr: boolean, { revision }: CodesAnswer): Promise<void> {
    if (isSaving()) return
    setSaving(true)
    const told = await props.ask(path(), { method: 'PUT', body: { revision, qr } })
    setSaving(false)
    if (told.kind === 'done') notify(qr ? 'The wall shows the codes now.' : 'The wall shows no codes now.')
    else if (told.kind === 'failed') notify(`Not saved. ${told.sentence}`)
    else notify('Somebody else saved in the meantime. What is saved shows here now; change it again.')
    await loaded.load()
  }
  return (
    <section class="card" aria-label={`On every screen of ${props.teamName}`}>
      <h2>On every screen of {props.teamName}</h2>
      <LoadedView of={loaded} what="the wall's settings">
        {wall => (
          <Switch class="switch" checked={wall().qr} onChange={qr => void save(qr, wall())}>
            <div>
              <Switch.Label class="switch-label">Codes that explain each number</Switch.Label>
              <Switch.Description class="sub">
                A small code on each number opens its explanation on a telephone, without a sign-in and
                without client names. A code works for a day.
              </Switch.Description>
            </div>
            <Switch.Input class="switch-input" />
            <Switch.Control class="switch-control">
              <Switch.Thumb class="switch-thumb" />
            </Switch.Control>
          </Switch>
        )}
      </LoadedView>
    </section>
  )
}
