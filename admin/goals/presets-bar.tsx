import { createMemo, For, type JSX } from 'solid-js'
import type { DeskControls } from './create-desk.ts'
import { speechOf } from './desk.ts'
import { PRESETS, type Preset, presetOf, withPreset } from './presets.ts'

const NAMES = Object.keys(PRESETS) as readonly Preset[]

/** The three ways a plan usually pays. */
export function PresetsBar(props: { controls: DeskControls }): JSX.Element {
  const desk = () => props.controls.desk()
  const chosen = createMemo(() => presetOf(desk().draft, speechOf(desk().plan)))
  const choose = (preset: Preset) =>
    props.controls.edit(withPreset(desk().draft, preset, speechOf(desk().plan)))
  const words = () => {
    const preset = chosen()
    return preset === null ? 'Rules of its own: see each goal and More rules.' : PRESETS[preset].words
  }
  return (
    <fieldset class="presets" aria-label="How it pays">
      <div class="choice-bar">
        <For each={NAMES}>
          {preset => (
            <button
              type="button"
              class="quiet small"
              aria-pressed={chosen() === preset}
              onClick={() => chosen() !== preset && choose(preset)}
            >
              {PRESETS[preset].title}
            </button>
          )}
        </For>
      </div>
      <p class="sub">{words()}</p>
    </fieldset>
  )
}
