import { DAY, HOUR } from '../core/model/units.ts'
import { seeded } from './made-batch.ts'

const HEADER =
  'ticket_id,created_at,responded_at,resolved_at,respond_by,resolve_by,priority,board,type,client,owner,satisfaction,summary\n'

/** A CSV file of so many tickets, spread over the twelve months before `end`, from a fixed seed. */
export function seededCsv(tickets: number, end: number): string {
  const random = seeded(7)
  const from = end - 365 * DAY
  const rows = Array.from({ length: tickets }, (_, ticket) => {
    const created = from + ((end - from) * ticket) / tickets
    const responded = created + random() * 2 * HOUR
    const resolved = responded + random() ** 3 * 90 * HOUR
    return [
      `T${100_000 + ticket}`,
      told(created),
      responded < end ? told(responded) : '',
      resolved < end ? told(resolved) : '',
      ...[told(created + 1.9 * HOUR), told(created + 48 * HOUR)],
      ...[`Priority ${1 + one(random, 4)}`, 'Service', 'Incident'],
      ...[`Client ${1 + one(random, 60)}`, `desk-${1 + one(random, 12)}`],
      random() < 0.2 && resolved < end ? 'positive' : '',
      `The printer on floor ${1 + one(random, 40)} does not answer`,
    ].join()
  })
  return `${HEADER}${rows.join('\n')}\n`
}

const told = (at: number) => new Date(at).toISOString()
const one = (random: () => number, of: number) => Math.floor(random() * of)
