import { For, type JSX, Show } from 'solid-js'
import { CheckField } from '../fields/check-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import { WordsField } from '../fields/words-field.tsx'
import type { DisplayControls } from './create-display.ts'
import { SIZE_WORDS, sizeOf, THEME_WORDS } from './display-words.ts'

interface CareFieldsProps {
  readonly controls: DisplayControls
  readonly zone: string
}

const NIGHT = [
  { key: 'dim', label: 'Dim from' },
  { key: 'black', label: 'Black from' },
  { key: 'wake', label: 'Awake from' },
] as const

/** How a screen is treated: letters, edges, light, and its nights. */
export function CareFields(props: CareFieldsProps): JSX.Element {
  const { controls } = props
  const { draft, change, kept } = controls
  return (
    <>
      <div class="rule-grid">
        <WordsField
          label="Size of letters"
          value={`${draft().size}`}
          words={SIZE_WORDS}
          saved={kept.saved('size', size => SIZE_WORDS[`${size}`])}
          problem={controls.problem('size')}
          onChoose={size => change({ size: sizeOf(size) })}
        />
        <TextField
          label="Left free at each edge"
          value={draft().safeArea}
          saved={kept.saved('safeArea')}
          problem={controls.problem('safeArea')}
          onType={safeArea => change({ safeArea })}
          onLeave={() => {}}
        />
        <WordsField
          label="Colours"
          value={draft().theme}
          words={THEME_WORDS}
          saved={kept.saved('theme', theme => THEME_WORDS[theme])}
          problem={controls.problem('theme')}
          onChoose={theme => change({ theme })}
        />
      </div>
      <p class="sub note">
        A television that cuts the edges off needs some percent left free. Open /display/calibrate on it to
        see how many.
      </p>
      <CheckField
        label="Dark at night"
        checked={draft().isNight}
        saved={kept.saved('isNight')}
        onChange={isNight => change({ isNight })}
      />
      <Show when={draft().isNight}>
        <div class="rule-grid">
          <For each={NIGHT}>
            {({ key, label }) => (
              <TextField
                label={label}
                value={draft()[key]}
                saved={kept.saved(key)}
                problem={controls.problem(`night.${key}`)}
                onType={text => change({ [key]: text })}
                onLeave={() => {}}
              />
            )}
          </For>
        </div>
        <p class="sub note">Times of day in {props.zone.replaceAll('_', ' ')}, like 18:30.</p>
      </Show>
      <CheckField
        label="Keep the screen awake (needs HTTPS or localhost)"
        checked={draft().wakeLock}
        saved={kept.saved('wakeLock')}
        onChange={wakeLock => change({ wakeLock })}
      />
    </>
  )
}
