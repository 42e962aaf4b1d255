import type { Batch } from '../../../core/model/batch.ts'
import type { SourceArea } from '../../../core/model/source-area.ts'
import type { Range, Source } from '../source.ts'
import { connectWiseCheck } from './check.ts'
import { connectWiseFacts } from './facts.ts'
import { createMoneyReader } from './money-reader.ts'
import { orWithheld } from './or-withheld.ts'
import type { Reader, ReaderParts } from './reader.ts'
import { connectWiseReadiness } from './readiness.ts'
import { createSurveyReader } from './survey-reader.ts'
import { unusableNote } from './ticket-findings.ts'
import { createTicketReader } from './ticket-reader.ts'
import { ticketReadiness } from './ticket-readiness.ts'

export interface ConnectWiseSourceOptions extends ReaderParts {
  /** The zone of the months that money is read by, asked at each fetch. */
  readonly zones: () => { readonly zone: string }
}

const NAME = 'connectwise'

/**
 * Tickets, ConnectWise's own surveys and money from ConnectWise Manage. Without the tickets a fetch rejects; answers and
 * money that could not be read are withheld by name, beside what was last known of them.
 */
export function createConnectWiseSource({ zones, ...parts }: ConnectWiseSourceOptions): Source {
  const { api, settings, now } = parts
  const areas: readonly SourceArea[] = ['tickets', 'money', ...(settings.survey ? ['surveys' as const] : [])]
  const tickets = createTicketReader(parts)
  const surveys = settings.survey ? orWithheld('surveys', createSurveyReader(parts)) : null
  const money = orWithheld(
    'money',
    perZone(
      () => zones().zone,
      zone => createMoneyReader({ ...parts, zone }),
    ),
  )

  async function fetch(range: Range, signal: AbortSignal, wanted = areas): Promise<Batch> {
    // Tickets first, so that refused keys are tried once and not three times.
    const read = await tickets.read(range, signal)
    const [answers, sums] = await Promise.all([
      surveys?.read(range, signal),
      wanted.includes('money') ? money.read(range, signal) : null,
    ])
    const withheld = [answers?.withheld, sums?.withheld].filter(told => told != null)
    const note = unusableNote(read.findings)
    return {
      ...range,
      tickets: read.tickets,
      surveys: (answers?.rows ?? []).filter(
        ({ answered }) => answered === null || (answered >= range.from && answered < range.to),
      ),
      ...(sums?.rows && { money: [sums.rows] }),
      ...(withheld.length > 0 && { withheld }),
      asOf: { [NAME]: read.asOf },
      ...(note && { notes: { [NAME]: note } }),
    }
  }

  return {
    name: NAME,
    label: 'ConnectWise',
    staleAfter: null,
    areas,
    fetch,
    check: signal => connectWiseCheck({ ...parts, signal }),
    facts: signal => connectWiseFacts({ api, signal }),
    async readiness(range, signal) {
      const read = await tickets.read(range, signal)
      const answers = (await surveys?.read(range, signal))?.rows ?? []
      const items = await connectWiseReadiness({
        api,
        settings,
        tickets: read.tickets,
        surveys: answers,
        range,
        signal,
      })
      return [...ticketReadiness(read, now()), ...items]
    },
  }
}

/** A reader that is made anew when the zone has changed. */
function perZone<T>(zone: () => string, create: (zone: string) => Reader<T>): Reader<T> {
  let kept: { readonly zone: string; readonly reader: Reader<T> } | null = null
  return {
    read(range, signal) {
      const asked = zone()
      if (kept?.zone !== asked) kept = { zone: asked, reader: create(asked) }
      return kept.reader.read(range, signal)
    },
  }
}
