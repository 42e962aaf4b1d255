import type { Component } from 'solid-js'
import type { Live } from './create-live.ts'
import { GoalsPage } from './goals/goals-page.tsx'

/** What every page is given. */
export interface PageProps {
  readonly team: string
  readonly live: Live
}

export interface Page {
  readonly path: string
  readonly title: string
  readonly view: Component<PageProps>
}

const GOALS: Page = { path: '/admin/', title: 'Goals and plan', view: GoalsPage }

/** The pages of the desk in the order of the navigation. One folder a page. */
export const PAGES: readonly Page[] = [GOALS]

export const pageAt = (path: string): Page => PAGES.find(page => page.path === path) ?? GOALS
