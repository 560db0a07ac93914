import type { MessageKey } from '../i18n/catalogue.ts'
import type { Language } from '../i18n/locale.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { helpView, listIn } from './help.ts'
import { promisesView } from './promises.ts'

/** A page that is the same for everybody: it depends on the scheme and the language alone. */
export interface StillPage {
  readonly path: string
  readonly template: string
  /** The words in the tab: neutral, since others may see them. */
  readonly title: MessageKey
  readonly view: (scheme: Scheme, language: Language) => object
}

function aboutView(scheme: Scheme, language: Language): object {
  const team = scheme.organisations.filter(({ roles }) => roles.includes('moderates'))
  const names = team.map(({ name }) => name)
  return {
    names: names.length === 0 ? null : listIn(language, names),
    force: scheme.police_force.name,
  }
}

const nothing = (): object => ({})

/** Every plain page of the public site. */
export const stillPages: readonly StillPage[] = [
  { path: '/', template: 'pages/start', title: 'pages.start.title', view: nothing },
  { path: '/help', template: 'pages/help', title: 'pages.help.title', view: helpView },
  { path: '/options', template: 'pages/options', title: 'pages.options.title', view: nothing },
  { path: '/safety', template: 'pages/safety', title: 'pages.safety.title', view: nothing },
  { path: '/about', template: 'pages/about', title: 'pages.about.title', view: aboutView },
  {
    path: '/promises',
    template: 'pages/promises',
    title: 'promises.title',
    view: (_scheme, language) => promisesView(language),
  },
]
