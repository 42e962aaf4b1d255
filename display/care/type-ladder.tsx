import { For, type JSX } from 'solid-js'

interface Step {
  /** In pixels of a screen of 1080 lines: a tenth of it is in rem. */
  readonly size: number
  readonly sample: string
  readonly use: string
}

const STEPS: readonly Step[] = [
  { size: 220, sample: '$11,093', use: 'the pool' },
  { size: 120, sample: '98.7', use: 'a goal, across the room' },
  { size: 48, sample: 'Help desk 2:47', use: 'team and clock' },
  { size: 42, sample: 'Holding', use: 'verdicts' },
  { size: 38, sample: 'next 360 may average 7 h', use: 'all that is read from five metres' },
  { size: 32, sample: '12 left out by hand', use: 'the smallest there is' },
]

/** Every size of letters on the wall, and what it is for. */
export function TypeLadder(): JSX.Element {
  return (
    <section class="type-ladder">
      <For each={STEPS}>
        {({ size, sample, use }) => (
          <div>
            <p class="sample" style={{ 'font-size': `${size / 10}rem` }}>
              {sample}
            </p>
            <p class="note">
              <b>{size} px</b> {use}
            </p>
          </div>
        )}
      </For>
      <p class="leave">
        To leave, close this page or open <a href="/display/">the wall</a>.
      </p>
    </section>
  )
}
