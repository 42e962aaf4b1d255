import { createResource, createSignal, For, type JSX, Show } from 'solid-js'
import { CheckField } from '../fields/check-field.tsx'
import { ChoiceField } from '../fields/choice-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import { notify } from '../notices.tsx'
import type { PageProps } from '../pages.ts'
import { holidayText } from './holiday-text.ts'

interface Country {
  readonly code: string
  readonly name: string
}

interface PublicHoliday {
  readonly date: string
  readonly name: string
}

interface HolidayOfferProps {
  readonly page: PageProps
  readonly taken: readonly string[]
  onAdd(dates: readonly string[]): void
}

/** The public holidays of a country and year, to be chosen from. */
export function HolidayOffer(props: HolidayOfferProps): JSX.Element {
  const [country, setCountry] = createSignal('')
  const [year, setYear] = createSignal(props.page.month.slice(0, 4))
  const [problem, setProblem] = createSignal<string | null>(null)
  const [offered, setOffered] = createSignal<readonly PublicHoliday[] | null>(null)
  const [left, setLeft] = createSignal<ReadonlySet<string>>(new Set())
  const [countries] = createResource(async () => {
    const told = await props.page.ask<readonly Country[]>('/api/v1/holidays/countries')
    return told.kind === 'done' ? told.value : []
  })
  const names = () => (countries() ?? []).map(each => each.name)
  const open = () => (offered() ?? []).filter(({ date }) => !props.taken.includes(date))
  const chosen = () => open().filter(({ date }) => !left().has(date))

  async function show(): Promise<void> {
    const code = countries()?.find(each => each.name === country())?.code
    if (code === undefined) return void notify('Choose a country first.')
    if (!/^\d{4}$/.test(year().trim())) return void setProblem('Write a year like 2026.')
    const query = new URLSearchParams({ country: code, year: year().trim() })
    const told = await props.page.ask<readonly PublicHoliday[]>(`/api/v1/holidays?${query}`)
    if (told.kind === 'done') setOffered(told.value)
    else notify(told.kind === 'failed' ? told.sentence : 'These holidays could not be read.')
  }

  const toggle = (date: string, isChosen: boolean) =>
    setLeft(before => {
      const next = new Set(before)
      if (isChosen) next.delete(date)
      else next.add(date)
      return next
    })

  return (
    <Show when={names().length > 0}>
      <div class="bar add-date">
        <ChoiceField
          label="Public holidays of"
          value={country()}
          choices={names()}
          saved={null}
          problem={null}
          onChoose={setCountry}
        />
        <TextField
          label="Year"
          value={year()}
          saved={null}
          problem={problem()}
          onType={text => {
            setYear(text)
            setProblem(null)
          }}
          onLeave={() => {}}
        />
        <button type="button" class="quiet small" onClick={show}>
          Show holidays
        </button>
      </div>
      <Show when={offered()}>
        <Show when={open().length > 0} fallback={<p class="sub">All of these are in the list already.</p>}>
          <ul class="plain offered" aria-label="Public holidays">
            <For each={open()}>
              {each => (
                <li>
                  <CheckField
                    label={`${each.name}, ${holidayText(each.date, props.page.speech)}`}
                    checked={!left().has(each.date)}
                    onChange={isChosen => toggle(each.date, isChosen)}
                  />
                </li>
              )}
            </For>
          </ul>
          <div class="bar">
            <button
              type="button"
              class="quiet small"
              aria-disabled={chosen().length === 0}
              onClick={() => props.onAdd(chosen().map(({ date }) => date))}
            >
              Add {chosen().length} {chosen().length === 1 ? 'holiday' : 'holidays'}
            </button>
          </div>
        </Show>
      </Show>
    </Show>
  )
}
