import type { ConnectedSource, ConnectionsPage } from '../../core/model/connections-page.ts'
import type { SourceArea } from '../../core/model/source-area.ts'
import { listText } from './list-text.ts'

interface SourceWords {
  readonly name: string
  /** What it is for, where it is not connected. */
  readonly purpose: string
  readonly saved: string
  readonly gone: string
}

/** The sources that can be connected, in the order of the page. */
export const SOURCES: { readonly [source in ConnectedSource]: SourceWords } = {
  connectwise: {
    name: 'ConnectWise Manage',
    purpose:
      'Tickets, response times and agreement revenue straight from the help desk, every minute. It takes an API member with a role that only reads.',
    saved: 'The wall reads ConnectWise Manage from now on.',
    gone: 'The wall no longer reads ConnectWise Manage.',
  },
  smileback: {
    name: 'SmileBack',
    purpose: "The customers' answers, for satisfaction. It takes the API keys of a SmileBack account.",
    saved: 'The wall reads answers from SmileBack from now on.',
    gone: 'The wall no longer reads SmileBack.',
  },
  csv: {
    name: 'CSV files',
    purpose:
      'Tickets and answers from a file or folder that another program writes, for any other help desk.',
    saved: 'The wall reads these files from now on.',
    gone: 'The wall no longer reads these files.',
  },
}

export const SOURCE_NAMES = Object.keys(SOURCES) as readonly ConnectedSource[]

const AREAS: { readonly [area in SourceArea]: string } = {
  tickets: 'tickets',
  surveys: 'answers',
  money: 'money',
}

const ALL: readonly SourceArea[] = ['tickets', 'surveys', 'money']

/** `tickets, answers and money`. */
export const areasText = (areas: readonly SourceArea[]): string =>
  listText(ALL.filter(area => areas.includes(area)).map(area => AREAS[area]))

/** How a connected source is set up, a sentence or two. Null where it is not connected. */
export function summaryText(page: ConnectionsPage, source: ConnectedSource): string | null {
  if (source === 'csv') return page.csv && `Reads ${page.csv.path}.`
  if (source === 'smileback') return page.smileback && `Reads the reviews at ${page.smileback.site}.`
  if (!page.connectwise) return null
  const { site, company, boards, revenue, survey } = page.connectwise
  const read = boards === null ? 'every active board' : `the boards ${listText(boards)}`
  const money = revenue === 'invoices' ? 'agreement invoices' : 'agreements and their additions'
  const answers = survey === null ? '' : ' Its own survey is read too.'
  return `Reads ${read} of ${company} at ${site}. Revenue is taken from ${money}.${answers}`
}
