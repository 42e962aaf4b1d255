import { Router } from 'express'
import { type HolidaysQuery, holidaysQuerySchema } from '../../core/model/holidays-query.ts'
import { parsed } from '../../core/model/settings.ts'
import { Refused } from './refused.ts'

/** What server/holidays knows, handed in. */
export interface HolidaysParts {
  countries(): Promise<readonly { readonly code: string; readonly name: string }[]>
  /** Null: the country or state is not known. */
  publicHolidays(
    country: string,
    state: string | null,
    year: number,
  ): Promise<readonly { readonly date: string; readonly name: string }[] | null>
}

/** The public holidays that a schedule may take over. */
export function holidaysApi(parts: HolidaysParts): Router {
  const router = Router()
  router.get('/holidays/countries', async (_request, response) => void response.json(await parts.countries()))
  router.get('/holidays', async (request, response) => {
    const query = parsed<HolidaysQuery>(holidaysQuerySchema, request.query)
    if (!query.ok) throw new Refused(422, query.problems)
    const { country, state, year } = query.value
    const found = await parts.publicHolidays(country, state, year)
    if (!found) throw new Refused(422, [{ path: 'country', message: 'This country or state is not known.' }])
    response.json(found)
  })
  return router
}
