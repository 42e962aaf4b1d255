import { pagePath } from './route-at.ts'

/** The address leads nowhere. */
export function NotFound() {
  return (
    <>
      <h1>Not found</h1>
      <section class="card">
        <p>There is no page at this address. It may have been typed wrong, or the page has moved.</p>
        <p>
          <a href={pagePath('goals')}>Go to goals and plan</a>
        </p>
      </section>
    </>
  )
}
