import type { DeskControls } from './create-desk.ts'
import { deskChanges } from './desk.ts'
import type { FieldKey } from './draft.ts'
import { withField } from './edit-draft.ts'

/** One field of a desk: what is saved where it differs, what is wrong with it, and its two events. */
export function deskField(controls: DeskControls, field: FieldKey) {
  return {
    saved: (): string | null =>
      deskChanges(controls.desk()).find(change => change.field === field)?.from ?? null,
    problem: (): string | null =>
      controls.problems().find(problem => problem.field === field)?.sentence ?? null,
    type: (text: string): void => controls.edit(withField(controls.desk().draft, field, text)),
    leave: (): void => controls.leave(field),
  }
}
