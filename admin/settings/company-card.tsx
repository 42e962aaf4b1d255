import { createSignal, type JSX, Show } from 'solid-js'
import type { CompanyEdit } from '../../core/model/company.ts'
import type { Problem } from '../../core/model/result.ts'
import type { Speech } from '../../core/snapshot/format.ts'
import type { Ask } from '../create-ask.ts'
import { createSaving } from '../dialog/create-saving.ts'
import { toldProblem } from '../dialog/told-problem.ts'
import { createKeptDraft } from '../draft/create-kept-draft.ts'
import { DraftNote } from '../draft/draft-note.tsx'
import { problemAt } from '../fields/problem-at.ts'
import { TextField } from '../fields/text-field.tsx'
import { WordsField } from '../fields/words-field.tsx'
import { createLoaded } from '../loaded/create-loaded.ts'
import { LoadedView } from '../loaded/loaded-view.tsx'
import { notify } from '../notices.tsx'
import { pagePath } from '../route-at.ts'
import { leadPath } from '../set-up/lead-path.ts'
import { companyDraft, LANGUAGES, localeOf } from './company-draft.ts'
import { localeExample } from './locale-example.ts'
import { COMPANY_PATH } from './settings-answers.ts'

type CompanyAnswer = CompanyEdit & { readonly revision: number }

interface CompanyCardProps {
  readonly ask: Ask
  readonly speech: Speech
  /** The desk shows the name and speaks the language. */
  onChanged(): void
}

/** The company's name and language, and where to find what each team has of its own. */
export function CompanyCard(props: CompanyCardProps): JSX.Element {
  const loaded = createLoaded<CompanyAnswer>(props.ask, () => COMPANY_PATH)
  const again = () => {
    void loaded.load()
    props.onChanged()
  }
  return (
    <section class="card" aria-label="Company">
      <h2>Company</h2>
      <LoadedView of={loaded} what="the company">
        {answer => (
          // Keyed: what was saved begins a form of its own.
          <Show when={answer()} keyed>
            {known => <CompanyForm {...props} known={known} onChanged={again} />}
          </Show>
        )}
      </LoadedView>
      <p class="sub">
        Each team has a time zone and a currency of its own; a new team begins with those of the first. The
        zone and the currency stand under <a href={leadPath('teams', 'Time zone')}>Teams</a>, working hours
        under <a href={pagePath('hours')}>Hours and SLA</a>.
      </p>
    </section>
  )
}

function CompanyForm(props: CompanyCardProps & { readonly known: CompanyAnswer }): JSX.Element {
  const kept = createKeptDraft({ name: 'company', start: companyDraft(props.known) })
  const { draft, saved } = kept
  const [problems, setProblems] = createSignal<readonly Problem[]>([])
  const example = () => localeExample(localeOf(draft()), props.speech)
  let form: HTMLFormElement | undefined
  const change = (part: Partial<ReturnType<typeof draft>>) => {
    setProblems([])
    kept.change(part)
  }
  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault()
    if (!kept.isChanged()) return
    const body = {
      revision: props.known.revision,
      company: draft().company.trim(),
      locale: localeOf(draft()),
    }
    const told = await props.ask(COMPANY_PATH, { method: 'PUT', body })
    setProblems(told.kind === 'invalid' ? told.problems : [])
    const wrong = toldProblem(told)
    if (told.kind === 'done') kept.forget()
    if (told.kind === 'invalid') form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    else notify(wrong === null ? 'The company is saved.' : `Not saved. ${wrong}`)
    if (told.kind === 'done' || told.kind === 'conflict') props.onChanged()
  }
  const saving = createSaving(save)
  return (
    <form class="settings-form" ref={form} onSubmit={saving.submit} noValidate aria-label="Company">
      <DraftNote of={kept} speech={props.speech} />
      <div class="rule-grid">
        <TextField
          label="Name, for statements and plan sheets"
          value={draft().company}
          saved={saved('company')}
          problem={problemAt(problems(), 'company')}
          onType={company => change({ company })}
          onLeave={() => {}}
        />
        <WordsField
          label="Language and region of numbers and dates"
          value={draft().language}
          words={LANGUAGES}
          saved={saved('language', tag => LANGUAGES[tag] ?? tag)}
          problem={draft().language === '' ? null : problemAt(problems(), 'locale')}
          onChoose={language => change({ language })}
        />
        <Show when={draft().language === ''}>
          <TextField
            label="Its tag, like fr-BE"
            value={draft().tag}
            saved={saved('tag')}
            problem={problemAt(problems(), 'locale')}
            onType={tag => change({ tag })}
            onLeave={() => {}}
          />
        </Show>
      </div>
      <Show when={example()} fallback={<p class="sub">This browser does not know that language.</p>}>
        {of => (
          <p role="status">
            Looks like: {of().number}, {of().amount}, {of().date}.
          </p>
        )}
      </Show>
      <div class="bar">
        <button type="submit" aria-disabled={!kept.isChanged() || saving.isUnderWay()}>
          Save the company
        </button>
        <button
          type="button"
          class="quiet"
          aria-disabled={!kept.isChanged()}
          onClick={() => kept.isChanged() && kept.drop()}
        >
          Discard
        </button>
      </div>
    </form>
  )
}
