import { ROLES, type Role } from './user.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** Who may call a route of the API. */
export interface Access {
  readonly method: Method
  /** Below `/api/v1`, with `:words` for what varies. */
  readonly path: string
  /** `anyone`: no session is asked for; the route may still ask for a key of its own. */
  readonly who: 'anyone' | readonly Role[]
  /** `own`: of the person's own account, so not for a program's token. `pay`: what single people get, so for who may see pay. */
  readonly kind?: 'own' | 'pay'
}

const MANAGER: readonly Role[] = ['manager']
const DESK: readonly Role[] = ['manager', 'lead']

const rows = (who: Access['who'], lines: readonly string[], kind?: Access['kind']): Access[] =>
  lines.flatMap(line => {
    const [path = '', ...methods] = line.split(' ')
    return methods.map(method => ({ method: method as Method, path, who, ...(kind ? { kind } : {}) }))
  })

/** Every route of the API and who may call it. A route that is not here is refused to everybody. */
export const ACCESS: readonly Access[] = [
  ...rows('anyone', [
    '/session GET',
    '/sign-in POST',
    '/sign-out POST',
    '/setup POST',
    '/setup/check POST',
    '/my-slice GET',
    '/teams/:team/explain/:metric GET',
    '/pairings POST',
    '/pairings/token POST',
    '/pairings/phone POST',
    '/backup/local GET',
  ]),
  ...rows(ROLES, ['/snapshot GET', '/openapi.json GET', '/teams/:team/appeals POST']),
  ...rows(
    ROLES,
    [
      '/me GET',
      '/me/statements/:month GET',
      '/me/password PUT',
      '/me/totp POST PUT DELETE',
      '/sessions GET',
      '/sessions/:id DELETE',
    ],
    'own',
  ),
  ...rows(DESK, [
    '/teams GET',
    '/teams/:team/plan GET',
    '/teams/:team/plan-sheet GET',
    '/teams/:team/schedule GET',
    '/teams/:team/schedule/preview POST',
    '/teams/:team/wall GET',
    '/teams/:team/landmines GET',
    '/teams/:team/surveys GET',
    '/teams/:team/projection GET',
    '/teams/:team/outlook GET',
    '/teams/:team/simulate POST',
    '/teams/:team/exclusions GET POST',
    '/teams/:team/exclusions/preview POST',
    '/teams/:team/exclusions/:id/undo POST',
    '/teams/:team/appeals GET',
    '/teams/:team/appeals/:id PUT',
    '/teams/:team/call-backs GET',
    '/teams/:team/call-backs/:survey POST',
    '/teams/:team/readings GET POST',
    '/teams/:team/revenue GET',
    '/teams/:team/revenue/source GET',
    '/teams/:team/months GET',
    '/teams/:team/months/:month GET',
    '/people GET',
    '/damage GET',
    '/connections GET',
    '/connections/:source/facts GET',
    '/connections/:source/readiness GET',
    '/holidays GET',
    '/holidays/countries GET',
  ]),
  ...rows(
    DESK,
    [
      '/teams/:team/adjustments GET',
      '/teams/:team/months/:month/statements/:person GET',
      '/teams/:team/months/:month/payroll.csv GET',
      '/teams/:team/months/:month/closed.json GET',
    ],
    'pay',
  ),
  ...rows(MANAGER, [
    '/company GET PUT',
    '/teams POST',
    '/teams/:team PUT',
    '/teams/:team/preview POST',
    '/teams/:team/set-up GET PUT',
    '/teams/:team/plan PUT',
    '/teams/:team/schedule PUT',
    '/teams/:team/wall PUT',
    '/teams/:team/revenue PUT',
    '/teams/:team/revenue/confirm POST',
    '/teams/:team/revenue/import POST',
    '/teams/:team/revenue/take POST',
    '/teams/:team/months/:month/close POST',
    '/teams/:team/months/:month/approve POST',
    '/teams/:team/adjustments POST',
    '/people PUT',
    '/people/:id/link POST DELETE',
    '/people/:id/erase POST',
    '/connections/:source PUT DELETE',
    '/connections/:source/check POST',
    '/connections/:source/facts POST',
    '/displays GET POST',
    '/displays/open PUT',
    '/displays/phone POST',
    '/displays/:id PUT DELETE',
    '/displays/:id/pair POST',
    '/displays/:id/order POST',
    '/displays/:id/blank PUT',
    '/displays/:id/visitors PUT',
    '/messages GET POST',
    '/messages/:id PUT DELETE',
    '/messages/:id/test POST',
    '/audit GET',
    '/backup GET',
    '/backups GET POST',
    '/damage/seen POST',
    '/audit.csv GET',
    '/audit.jsonl GET',
    '/users GET POST',
    '/users/:id PUT DELETE',
    '/users/:id/invite POST',
    '/tokens GET POST',
    '/tokens/:id DELETE',
  ]),
]

/** What the desk's socket sends, and to whom. */
export const SOCKET_ACCESS: { readonly [event: string]: readonly Role[] } = {
  snapshot: ROLES,
  revision: DESK,
  displays: MANAGER,
}
