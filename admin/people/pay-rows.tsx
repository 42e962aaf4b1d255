import type { JSX } from 'solid-js'
import { savedText } from '../draft/saved-text.ts'
import { DateField } from '../fields/date-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import type { PersonControls } from './create-person.ts'
import { type MonthDraft, type PayDraft, savedRow } from './person-draft.ts'
import { Rows } from './rows.tsx'

/** Base pay a month, from a day on. */
export function PayRows(props: { controls: PersonControls }): JSX.Element {
  const pay = () => props.controls.draft().pay
  const put = (next: readonly PayDraft[]) => props.controls.change({ pay: next })
  const change = (index: number, part: Partial<PayDraft>) =>
    put(pay().map((each, at) => (at === index ? { ...each, ...part } : each)))
  return (
    <Rows
      title="Base pay"
      words="A month's base pay from a day on: for plans that split by it, and for percent of pay."
      rows={pay()}
      add="Add base pay"
      rowName="Base pay"
      onAdd={() => put([...pay(), { from: '', base: '' }])}
      onRemove={index => put(pay().filter((_, at) => at !== index))}
    >
      {(each, index) => (
        <>
          <DateField
            label="From"
            value={each().from}
            saved={savedText(savedRow(props.controls.saved.pay, each())?.from, each().from)}
            problem={props.controls.problem(`pay.${index}.from`)}
            onType={from => change(index, { from })}
          />
          <TextField
            label="A month"
            value={each().base}
            saved={savedText(savedRow(props.controls.saved.pay, each())?.base, each().base)}
            problem={props.controls.problem(`pay.${index}.base`)}
            onType={base => change(index, { base })}
            onLeave={() => {}}
          />
        </>
      )}
    </Rows>
  )
}

/** Hours, overtime hours and earnings of single months: payroll needs them to true up overtime. */
export function MonthRows(props: { controls: PersonControls; month: string }): JSX.Element {
  const months = () => props.controls.draft().months
  const put = (next: readonly MonthDraft[]) => props.controls.change({ months: next })
  const change = (index: number, part: Partial<MonthDraft>) =>
    put(months().map((each, at) => (at === index ? { ...each, ...part } : each)))
  const text = (
    each: MonthDraft,
    index: number,
    label: string,
    name: 'hours' | 'overtimeHours' | 'earnings',
  ) => (
    <TextField
      label={label}
      value={each[name]}
      saved={savedText(savedRow(props.controls.saved.months, each)?.[name], each[name])}
      problem={props.controls.problem(`months.${each.month}.${name}`)}
      onType={typed => change(index, { [name]: typed })}
      onLeave={() => {}}
    />
  )
  return (
    <Rows
      title="Hours and earnings"
      words="Of single months: for plans that split by them, and for payroll's overtime. Earnings are pay with overtime, without the bonus."
      rows={months()}
      add="Add a month"
      rowName="Month"
      onAdd={() => put([...months(), { month: props.month, hours: '', overtimeHours: '', earnings: '' }])}
      onRemove={index => put(months().filter((_, at) => at !== index))}
    >
      {(each, index) => (
        <>
          <DateField
            label="Month"
            kind="month"
            value={each().month}
            saved={savedText(savedRow(props.controls.saved.months, each())?.month, each().month)}
            problem={
              props.controls.problem(`months.${each().month}.month`) ??
              props.controls.problem(`months.${each().month}`)
            }
            onType={month => change(index, { month })}
          />
          {text(each(), index, 'Hours', 'hours')}
          {text(each(), index, 'Overtime hours in them', 'overtimeHours')}
          {text(each(), index, 'Earnings', 'earnings')}
        </>
      )}
    </Rows>
  )
}
