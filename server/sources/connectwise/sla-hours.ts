import { SourceError } from '../source.ts'
import type { ConnectWiseApi } from './connectwise-api.ts'
import { parseSla, SLA_FIELDS, SLA_PRIORITY_FIELDS } from './mapping.ts'

/** Promised hours by an SLA's calendar; null: nothing is promised. */
export interface SlaHours {
  readonly respondHours: number | null
  readonly resolutionHours: number | null
}

export type HoursOf = (sla: number | null, priority: number | null) => SlaHours | null

/** What each SLA promises each priority. Where the role may not read SLAs nothing is known of any. */
export async function readSlaHours(api: ConnectWiseApi, signal: AbortSignal): Promise<HoursOf> {
  const known = new Map<string, SlaHours>()
  try {
    const slas = (await api.all('/service/SLAs', { fields: SLA_FIELDS }, signal)).map(parseSla)
    await Promise.all(
      slas.map(async sla => {
        if (sla.id === null) return
        known.set(`${sla.id}`, sla)
        const rows = await api.all(
          `/service/SLAs/${sla.id}/priorities`,
          { fields: SLA_PRIORITY_FIELDS },
          signal,
        )
        for (const row of rows.map(parseSla)) known.set(`${sla.id}/${row.priorityId}`, row)
      }),
    )
  } catch (error) {
    if (!(error instanceof SourceError && error.kind === 'role')) throw error
    known.clear()
  }
  return (sla, priority) => known.get(`${sla}/${priority}`) ?? known.get(`${sla}`) ?? null
}
