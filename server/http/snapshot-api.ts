import type { RequestHandler } from 'express'
import type { Snapshot } from '../../core/model/snapshot.ts'
import { refusal } from './errors.ts'

/** The newest snapshot of a team as JSON. Without `?team=` the first team's. */
export function snapshotApi(newest: (team: string | null) => Snapshot | null): RequestHandler {
  return (request, response) => {
    const { team } = request.query
    const snapshot = team === undefined ? newest(null) : typeof team === 'string' ? newest(team) : null
    if (snapshot) response.json(snapshot)
    else response.status(404).json(refusal('There is no team of this name.'))
  }
}
