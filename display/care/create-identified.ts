import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js'

const STANDS = 8000

/** True for eight seconds each time a manager asks the screen to show its name. Call it inside a root. */
export function createIdentified(asked: Accessor<number>): Accessor<boolean> {
  const [stands, setStands] = createSignal(false)
  createEffect(
    on(
      asked,
      () => {
        setStands(true)
        const timer = setTimeout(() => setStands(false), STANDS)
        onCleanup(() => clearTimeout(timer))
      },
      { defer: true },
    ),
  )
  return stands
}
