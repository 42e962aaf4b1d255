/** Why the page is not for this browser, and what to do. */
export function Refused() {
  const port = typeof location === 'undefined' || location.port === '' ? '' : `:${location.port}`
  return (
    <section class="card" role="alert">
      <h2>This page opens only on the machine that runs Poolboard</h2>
      <p>
        Until sign-in comes, nobody can change goals from another machine. Sit down at that machine and open{' '}
        <b>http://localhost{port}/admin/</b> in its browser.
      </p>
      <p>
        From afar, forward the port:{' '}
        <code>
          ssh -L {port.slice(1) || '80'}:localhost:{port.slice(1) || '80'} that-machine
        </code>{' '}
        and open the same address here.
      </p>
    </section>
  )
}
