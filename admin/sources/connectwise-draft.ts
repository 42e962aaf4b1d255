import type { ConnectWiseSettings, ConnectWiseSurvey, StatusClass } from '../../core/model/connection.ts'
import type { Problem, Result } from '../../core/model/result.ts'
import { namesIn, namesText } from '../teams/scope-text.ts'

/** The vendor's clouds by the host people sign in at; `own` is any other. */
export const SERVERS = {
  na: 'na.myconnectwise.net',
  eu: 'eu.myconnectwise.net',
  au: 'au.myconnectwise.net',
} as const

export type Server = keyof typeof SERVERS | 'own'

/** How ConnectWise is read, as it stands in the fields. */
export interface ConnectWiseDraft
  extends Pick<ConnectWiseSettings, 'boards' | 'agreementTypes' | 'revenue' | 'classes' | 'alertSources'> {
  readonly server: Server
  /** Typed, of an own server. */
  readonly host: string
  readonly company: string
  readonly clientId: string
  /** Months as typed; empty: not said. */
  readonly cycles: { readonly [name: string]: string }
  /** One a line. */
  readonly internalCompanies: string
  readonly survey: ConnectWiseSurvey | null
}

const FRESH: ConnectWiseDraft = {
  ...{ server: 'na', host: '', company: '', clientId: '', boards: null, agreementTypes: null },
  ...{ revenue: 'invoices', cycles: {}, classes: {}, alertSources: [], internalCompanies: '', survey: null },
}

/** The fields of what is saved; without anything saved, those of a first connection. */
export function connectWiseDraft(saved: ConnectWiseSettings | null): ConnectWiseDraft {
  if (saved === null) return FRESH
  const { site, internalCompanies, cycles, ...rest } = saved
  const server = serverOf(site)
  return {
    ...rest,
    ...{ server, host: server === 'own' ? site : '', internalCompanies: namesText(internalCompanies) },
    cycles: Object.fromEntries(Object.entries(cycles).map(([name, months]) => [name, String(months)])),
  }
}

function serverOf(site: string): Server {
  const known = (Object.keys(SERVERS) as (keyof typeof SERVERS)[]).find(key => SERVERS[key] === site)
  return known ?? 'own'
}

/** What a draft means, or every problem with it at its field: `site`, `cycles.Monthly`. */
export function connectWiseSettings(draft: ConnectWiseDraft): Result<ConnectWiseSettings> {
  const problems: Problem[] = []
  const { server, host, company, clientId, cycles, internalCompanies, ...rest } = draft
  const site = server === 'own' ? host.trim() : SERVERS[server]
  if (site === '') problems.push({ path: 'site', message: 'Write the host, like cw.example.com.' })
  if (company.trim() === '')
    problems.push({ path: 'company', message: 'Write the company id that people sign in with.' })
  if (clientId.trim() === '')
    problems.push({ path: 'clientId', message: 'Write the client id from developer.connectwise.com.' })
  if (draft.boards?.length === 0)
    problems.push({ path: 'boards', message: 'Choose one board or more, or read every one.' })
  if (draft.agreementTypes?.length === 0)
    problems.push({ path: 'agreementTypes', message: 'Choose one type or more, or take every one.' })
  if (draft.survey && draft.survey.positive.length === 0)
    problems.push({ path: 'survey.positive', message: 'Say of one option or more that it is positive.' })
  const settings = {
    ...rest,
    ...{ site, company: company.trim(), clientId: clientId.trim(), cycles: readCycles(cycles, problems) },
    internalCompanies: namesIn(internalCompanies) ?? [],
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: settings }
}

const MOST_MONTHS = 120

function readCycles(cycles: ConnectWiseDraft['cycles'], problems: Problem[]): ConnectWiseSettings['cycles'] {
  const read: { [name: string]: number } = {}
  for (const [name, typed] of Object.entries(cycles)) {
    const text = typed.trim()
    if (text === '') continue
    const months = /^\d{1,3}([.,]\d{1,6})?$/.test(text) ? Number(text.replace(',', '.')) : 0
    if (months <= 0 || months > MOST_MONTHS)
      problems.push({ path: `cycles.${name}`, message: 'Write months, like 3, or 0.5 for half of one.' })
    else read[name] = months
  }
  return read
}

/** The classes with one status said otherwise; what its board says anyway is not kept. */
export function withClass(
  classes: ConnectWiseDraft['classes'],
  status: string,
  meaning: StatusClass,
  ofBoard: StatusClass,
): ConnectWiseDraft['classes'] {
  const { [status]: _, ...others } = classes
  return meaning === ofBoard ? others : { ...others, [status]: meaning }
}
