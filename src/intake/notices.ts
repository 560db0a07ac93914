import { translate } from '../i18n/catalogue.ts'
import type { Language } from '../i18n/locale.ts'
import { emergencyPhone, linesFor, type ReportSite } from './site.ts'
import type { BlankNotice, NamedCondition } from './step-view.ts'

export interface NoticeNeeds {
  readonly language: Language
  readonly site: ReportSite
  /** Whether a script locks the words in the page; otherwise the server does. */
  readonly scripted: boolean
}

function after(name: string, ...values: string[]): NamedCondition {
  return { name, values }
}

/** What stands beside the questions of a step: what protects, who can help now, what she should know before she answers. */
export function noticesFor(step: string, needs: NoticeNeeds): BlankNotice[] {
  const make = notices[step]
  return make === undefined ? [] : make(needs)
}

const always = { links: [], when: null }

function forced({ language, site }: NoticeNeeds, when: NamedCondition): BlankNotice {
  const text = translate(language, 'report.notice.forced')
  return { kind: 'signpost', text, links: linesFor(site, 'CO'), when }
}

function child({ language, site }: NoticeNeeds, when: NamedCondition): BlankNotice {
  const text = translate(language, 'report.notice.child', { phone: emergencyPhone(site) })
  return { kind: 'signpost', text, links: [], when }
}

function misconduct({ language, site }: NoticeNeeds): BlankNotice[] {
  if (site.independentRoute === null) return []
  const text = translate(language, 'report.notice.misconduct', { name: site.independentRoute })
  return [{ kind: 'signpost', text, links: [], when: after('what_category', 'PO') }]
}

const notices: Readonly<Record<string, (needs: NoticeNeeds) => BlankNotice[]>> = {
  when: ({ language, site }) => [
    {
      kind: 'signpost',
      text: translate(language, 'report.notice.hurt'),
      links: linesFor(site, 'all'),
      when: after('what_category', 'RA', 'SA', 'ST', 'CV', 'DR'),
    },
  ],
  story: ({ language, scripted }) => {
    const key = scripted ? 'report.locks.story_phone' : 'report.locks.story_server'
    return [{ ...always, kind: 'lamp', text: translate(language, key) }]
  },
  now: (needs) => [
    {
      ...always,
      kind: 'signpost',
      text: translate(needs.language, 'report.notice.needs'),
      links: linesFor(needs.site, 'all'),
    },
    forced(needs, after('what_category', 'CO')),
    child(needs, after('what_category', 'CH')),
  ],
  evidence: (needs) => [
    { ...always, kind: 'gentle', text: translate(needs.language, 'report.notice.cctv') },
    forced(needs, after('exploitation', 'yes')),
    child(needs, after('under18', 'yes')),
  ],
  choices: ({ language }) => [
    { ...always, kind: 'gentle', text: translate(language, 'report.notice.member_risk') },
  ],
  police: misconduct,
}
