import type { ReadinessItem } from '../../../core/model/source-report.ts'
import { both, compare, compareTime } from './conditions.ts'
import { rawNumber, rawText } from './raw-field.ts'
import type { ReadinessParts } from './reader.ts'
import { readinessItem } from './readiness-item.ts'

/** Types and billing cycles of agreements that the settings say nothing of. */
export async function unmappedAgreements(parts: ReadinessParts): Promise<ReadinessItem[]> {
  const { api, settings, tickets, signal } = parts
  const asked = {
    fields: ['id', 'type/name', 'billingCycle/name'],
    conditions: compare('cancelledFlag', '=', false),
  }
  const agreements = await api.all('/finance/agreements', asked, signal)
  const types = different([
    ...agreements.map(row => rawText(row, 'type/name')),
    ...tickets.map(({ agreementType }) => agreementType),
  ])
  const cycles = different(agreements.map(row => rawText(row, 'billingCycle/name')))
  return [
    ...typeItems(types, settings.agreementTypes),
    readinessItem(
      'billing-cycles',
      'Billing cycles without a number of months',
      cycles.filter(cycle => !Object.hasOwn(settings.cycles, cycle)),
      'What an agreement with such a cycle brings a month is not known, so it is left out of monthly revenue. Enter the months of each on the Sources page.',
    ),
  ]
}

function typeItems(types: readonly string[], chosen: readonly string[] | null): ReadinessItem[] {
  const label = 'Agreement types that are not chosen'
  if (chosen === null) {
    const all =
      'No type is chosen, so that all of them count as managed services. Choose those that do on the Sources page.'
    return [readinessItem('agreement-types', label, types, all)]
  }
  const isChosen = new Set(chosen.map(plain))
  const isThere = new Set(types.map(plain))
  return [
    readinessItem(
      'agreement-types',
      label,
      types.filter(type => !isChosen.has(plain(type))),
      'They do not count as managed services. Where one of them is, choose it on the Sources page.',
    ),
    readinessItem(
      'agreement-types-gone',
      'Chosen agreement types that no agreement has',
      chosen.filter(type => !isThere.has(plain(type))),
      'Perhaps they were renamed, and what they brought no longer counts. Choose the types again on the Sources page.',
    ),
  ]
}

/** Invoices of agreements in the range that do not name theirs. */
export async function looseInvoices({ api, range, signal }: ReadinessParts): Promise<ReadinessItem[]> {
  const conditions = both(
    compare('type', '=', 'Agreement'),
    compareTime('date', '>=', range.from),
    compareTime('date', '<', range.to),
  )
  const fields = ['id', 'invoiceNumber', 'agreement/id']
  const rows = await api.all('/finance/invoices', { conditions, fields }, signal)
  const loose = rows.filter(row => rawNumber(row, 'agreement/id') === null)
  return [
    readinessItem(
      'invoice-agreement',
      'Agreement invoices without an agreement',
      loose.map(row => rawText(row, 'invoiceNumber') ?? String(rawNumber(row, 'id'))),
      'Their type of agreement is not known, so that they cannot be told apart from managed services. Look at them in ConnectWise before you confirm the revenue.',
    ),
  ]
}

function different(words: readonly (string | null)[]): string[] {
  const known = words.filter(word => word !== null)
  return [...new Set(known)].sort((a, b) => a.localeCompare(b, 'en'))
}

const plain = (name: string) => name.trim().toLowerCase()
