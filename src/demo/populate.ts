import { drawInvites } from '../client/invites.ts'
import { enterWorkroom, refreshWorkroom } from '../client/workroom.ts'
import type { Workroom } from '../client/workroom.ts'
import type { Config } from '../config.ts'
import { rootFingerprint } from '../sealing/account.ts'
import { base64url } from '../sealing/bytes.ts'
import type { Suite } from '../sealing/suite.ts'
import { joinAsMember } from './member.ts'
import type { Outbox } from './outbox.ts'
import { admit, enrol, foundByTwo, placeAt } from './people.ts'
import type { Person, Place } from './people.ts'
import { createReporter, type Reported } from './reporter.ts'
import { sampleAnswers, sampleIds } from './samples.ts'
import { approve, converse, handOver, open, propose } from './stages.ts'

export interface Stage {
  readonly suite: Suite
  readonly config: Config
  readonly outbox: Outbox
  readonly now: () => Date
  /** Of the one-time link. */
  readonly token: string
  readonly withReports: boolean
  readonly say: (line: string) => void
}

interface Account {
  readonly username: string
  readonly passphrase: string
  readonly totp_secret: string
}

/** Who is in the exercise, with what they need to come in; the shape of `demo.json`. */
export interface Cast {
  readonly root_fingerprint: string
  readonly moderators: Account[]
  readonly liaisons: (Account & { areas: string[] })[]
  /** Organisations that vouch for members. */
  readonly vouchers: Account[]
  readonly subscribers: { code: string; email: string }[]
  readonly invites: string[]
  /** Codes of the reporters whose samples were sent. */
  readonly reporters: { sample: string; code: string }[]
}

/** Goes the whole way once, through the same doors as everybody: ceremony, people, members, reports, warnings. */
export async function populate(stage: Stage): Promise<Cast> {
  const { suite, config, now, say } = stage
  const place = placeAt(suite, config.consoleOrigin, now)
  say('three moderators make their keys')
  const { first, second } = await foundByTwo(place, stage.token, ['ash', 'birch'])
  const third = await enrol(place, first, { username: 'cedar' })
  await admit(first, second, third)
  const moderators = [first, second, third]
  say('officers take their posts')
  const liaisons = await enrolOfficers(place, [first, second], config)
  say('an organisation vouches')
  const willow = await enrol(place, first, { username: 'willow', role: 'voucher' })
  await admit(first, second, willow)
  const codesAreFresh = nextCodes(now())
  const [writer, reader] = [await enterWorkroom(first.desk), await enterWorkroom(second.desk)]
  await enterWorkroom(third.desk)
  const invites = (await drawInvites(writer, 8)).map((words) => words.join(' '))
  say('members join')
  const subscribers = await joinMembers(stage, invites)
  const reporters = stage.withReports ? await sendReports(stage, [writer, reader]) : []
  say('everybody waits for a code that was not used yet, half a minute at the most')
  await codesAreFresh
  return {
    root_fingerprint: rootFingerprint(suite, writer.watched.rootPk).join(' '),
    moderators: moderators.map(accountOf),
    liaisons,
    vouchers: [accountOf(willow)],
    subscribers,
    invites: invites.slice(subscribers.length),
    reporters,
  }
}

const codePeriodMs = 30_000

/** Resolves when every device shows a code that was not used above: each works once, and drivers come right after us. */
function nextCodes(now: Date): Promise<void> {
  return new Promise((resolve) =>
    setTimeout(resolve, codePeriodMs - (now.getTime() % codePeriodMs)),
  )
}

function accountOf({ account }: Person): Account {
  const { username, passphrase, totpSecret } = account
  return { username, passphrase, totp_secret: totpSecret }
}

async function enrolOfficers(
  place: Place,
  [one, other]: readonly [Person, Person],
  { scheme }: Config,
): Promise<Cast['liaisons']> {
  const liaisons: Cast['liaisons'] = []
  for (const post of scheme.liaison_posts) {
    const officer = await enrol(place, one, { username: `officer-${post.id}`, post: post.id })
    await admit(one, other, officer)
    liaisons.push({ ...accountOf(officer), areas: [...post.areas] })
  }
  return liaisons
}

async function joinMembers(
  { config, outbox }: Stage,
  invites: readonly string[],
): Promise<Cast['subscribers']> {
  const subscribers: Cast['subscribers'] = []
  const [first = '', second = first] = config.scheme.areas.map(({ id }) => id)
  const wanted = [
    { email: 'rowan@example.test', areas: [first], discretion: 'nudge' },
    { email: 'hazel@example.test', areas: [first, second], discretion: 'coarse' },
    {
      email: 'maple@example.test',
      areas: config.scheme.areas.map(({ id }) => id),
      discretion: 'full',
    },
  ] as const
  for (const [index, choices] of wanted.entries()) {
    const invite = invites[index] ?? ''
    const code = await joinAsMember({ origin: config.publicOrigin, outbox }, { invite, ...choices })
    subscribers.push({ code, email: choices.email })
  }
  return subscribers
}

const warnings = {
  s01: {
    nickname: 'Amber Heron 7',
    headline: 'Blue van, locks the doors, violent',
    body: 'Reported: a heavy man in his 40s with a shaved head, in a blue Ford van. He locked the doors, hit someone and took property.',
    advice: 'Others suggest noting the plate before getting in and keeping a hand on the door.',
    reason: 'Robbery with violence.',
  },
  s14: {
    nickname: 'Slate Martin 2',
    headline: 'Grey Golf, would not let her out',
    body: 'Reported: a driver of a grey VW Golf locked someone in and let go only after being shouted at.',
    advice: 'Others suggest trying the door handle from inside before the car moves.',
    reason: 'Held against her will.',
  },
} as const

async function sendReports(
  stage: Stage,
  [writer, reader]: readonly [Workroom, Workroom],
): Promise<Cast['reporters']> {
  const { suite, config, now, say } = stage
  say('reports come in')
  const reporter = createReporter(suite, config.publicOrigin, now)
  const reporters: Cast['reporters'] = []
  const told = new Map<string, Reported>()
  for (const sample of sampleIds()) {
    const reported = await reporter.report(sampleAnswers(sample))
    told.set(sample, reported)
    reporters.push({ sample, code: reported.code.words.join(' ') })
  }
  const oidOf = (sample: string): string => base64url(told.get(sample)?.oid ?? new Uint8Array())
  if (!config.scheme.areas.some(({ id }) => id === 'plymouth')) return reporters
  say('two warnings: one released, one waiting for a second signature; one report handed over')
  await approve(reader, await propose(writer, oidOf('s01'), warnings.s01))
  await refreshWorkroom(writer)
  await propose(writer, oidOf('s14'), warnings.s14)
  await handOver(
    [writer, reader],
    oidOf('s02'),
    'Someone was threatened after refusing to go without payment.',
  )
  await open(writer, oidOf('s04'))
  say('somebody comes back with her code')
  const her = told.get('s06')
  if (her !== undefined) await converse(writer, reporter, her)
  return reporters
}
