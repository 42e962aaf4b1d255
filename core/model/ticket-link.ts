const PLACE = '{id}'
const FORM = `/v4_6_release/services/system_io/Service/fv_sr100_request.rails?service_recid=${PLACE}`

/**
 * The address of a ticket's page in ConnectWise with `{id}` for its number. `site` is a host, or an address that begins with
 * http:// where it is not encrypted. People sign in at the host without the `api-` of the vendor's cloud.
 */
export function ticketTemplate(site: string): string {
  const whole = /^https?:\/\//i.test(site) ? site : `https://${site}`
  return whole.replace(/^(https?:\/\/)api-/i, '$1') + FORM
}

/** The address of one ticket. */
export const ticketLink = (template: string, id: string) => template.replace(PLACE, encodeURIComponent(id))
