import { type Accessor, createSignal } from 'solid-js'

interface Saving {
  readonly isUnderWay: Accessor<boolean>
  /** For a form's `onSubmit`; the page never submits by itself. */
  submit(event: SubmitEvent): Promise<void>
}

/** Saves a form once at a time: a second click while the answer is on its way sends nothing. */
export function createSaving(save: (event: SubmitEvent) => Promise<void>): Saving {
  const [isUnderWay, setUnderWay] = createSignal(false)
  return {
    isUnderWay,
    async submit(event) {
      event.preventDefault()
      if (isUnderWay()) return
      setUnderWay(true)
      try {
        await save(event)
      } finally {
        setUnderWay(false)
      }
    },
  }
}
