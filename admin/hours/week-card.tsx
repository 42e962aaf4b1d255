import { For, type JSX } from 'solid-js'
import { countText, type Speech } from '../../core/snapshot/format.ts'
import { savedText } from '../draft/saved-text.ts'
import { TextField } from '../fields/text-field.tsx'
import type { HoursControls } from './create-hours.ts'
import { holidayText, weekdayText } from './holiday-text.ts'
import { DAYS } from './hours-draft.ts'
import { openMinutes } from './hours-edit.ts'

/** The hours of a usual week, one field a day. */
export function WeekCard(props: { controls: HoursControls; speech: Speech }): JSX.Element {
  const sum = () => {
    const edit = props.controls.edit()
    if (!edit.ok) return ''
    const minutes = openMinutes(edit.value.schedule.week)
    const rest = minutes % 60
    return `${countText(Math.floor(minutes / 60), props.speech)} h${rest === 0 ? '' : ` ${rest} min`} a week.`
  }
  return (
    <fieldset class="card" aria-label="Weekly hours">
      <h2>Weekly hours</h2>
      <p class="sub">
        Like 08:00-12:00, 13:00-17:00. A night shift like 22:00-06:00 stands at the day it starts. Around the
        clock is 00:00-24:00. Empty is closed. {sum()}
      </p>
      <div class="week">
        <For each={DAYS}>
          {day => (
            <TextField
              label={weekdayText(day, props.speech)}
              value={props.controls.draft().week[day]}
              saved={savedText(props.controls.saved.week[day], props.controls.draft().week[day])}
              problem={props.controls.problem(`week.${day}`)}
              onType={text =>
                props.controls.change({ week: { ...props.controls.draft().week, [day]: text } })
              }
              onLeave={props.controls.leave}
            />
          )}
        </For>
      </div>
    </fieldset>
  )
}

/** A date and what takes it away. */
export function DateLine(props: { date: string; speech: Speech; onRemove(): void; children?: JSX.Element }) {
  const text = () => holidayText(props.date, props.speech)
  return (
    <li class="date-line">
      <span>{text()}</span>
      {props.children}
      <button type="button" class="icon" aria-label={`Remove ${text()}`} onClick={() => props.onRemove()}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M4 4l8 8M12 4l-8 8" />
        </svg>
      </button>
    </li>
  )
}
