import { readFileSync } from 'node:fs'
import { Type } from 'typebox'
import type { Static } from 'typebox'
import Value from 'typebox/value'
import { MistakesError } from '../platform/mistakes.ts'
import { onlineArea } from '../sealing/online-area.ts'

const word = Type.String({ minLength: 1, maxLength: 200 })
const id = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,39}$' })
const ids = Type.Array(id)
const verified = Type.Union([Type.Null(), Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })])

const areaSchema = Type.Object(
  { id, name: word, ons: Type.Optional(word) },
  { additionalProperties: false },
)

const postSchema = Type.Object(
  {
    id,
    title: word,
    areas: Type.Array(id, { minItems: 1 }),
    receives: Type.Optional(Type.Array(word)),
    chairs_meeting_every_months: Type.Optional(Type.Integer({ minimum: 1 })),
  },
  { additionalProperties: false },
)

const organisationSchema = Type.Object(
  { id, name: word, kind: word, areas: ids, roles: Type.Array(word) },
  { additionalProperties: false },
)

const helplineSchema = Type.Object(
  {
    id,
    name: word,
    phone: Type.String({ pattern: '^[+0-9][0-9 ]{1,20}$' }),
    text: Type.Optional(Type.String({ maxLength: 500 })),
    always_first: Type.Optional(Type.Boolean()),
    for: Type.Optional(Type.Array(word)),
    areas: Type.Optional(ids),
    last_verified: Type.Optional(verified),
    run_by: Type.Optional(word),
  },
  { additionalProperties: false },
)

const schemeSchema = Type.Object(
  {
    name: word,
    note: Type.Optional(Type.String()),
    police_force: Type.Object(
      { name: word, ons: Type.Optional(word) },
      { additionalProperties: false },
    ),
    areas: Type.Array(areaSchema, { minItems: 1 }),
    liaison_posts: Type.Array(postSchema),
    organisations: Type.Array(organisationSchema),
    helplines: Type.Array(helplineSchema, { minItems: 1 }),
    languages: Type.Array(word, { minItems: 1 }),
    exit_to: Type.String({ pattern: '^https://[^\\s]+$' }),
    independent_route: Type.Object(
      { for: Type.Array(word), name: word, text: word, last_verified: Type.Optional(verified) },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
)

/** One deployment as data: whose area it is, who works there, whom to call. The same software serves every scheme. */
export type Scheme = Static<typeof schemeSchema>
export type Area = Static<typeof areaSchema>
export type LiaisonPost = Static<typeof postSchema>
export type Organisation = Static<typeof organisationSchema>
export type Helpline = Static<typeof helplineSchema>

/** Thrown with every mistake in a scheme file, in words for the person who wrote it. */
export class SchemeError extends MistakesError {
  override name = 'SchemeError'
}

function repeated(list: readonly { readonly id: string }[], what: string): string[] {
  const names = list.map((item) => item.id)
  return names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => `${what}: the id ${name} is used twice`)
}

/** Answers of the report form beside the areas: met online, and somewhere else. */
const RESERVED: readonly string[] = [onlineArea, 'other']

function reservedAreas({ areas }: Scheme): string[] {
  return areas
    .filter(({ id: name }) => RESERVED.includes(name))
    .map(({ id: name }) => `areas: every scheme has ${name} already; take another id`)
}

/** A post may be for men met online; nobody else's work is tied to that. */
function unknownAreas(scheme: Scheme): string[] {
  const known = new Set(scheme.areas.map((area) => area.id))
  const users = [
    ...scheme.liaison_posts.map(({ id: name, areas }) => ({
      what: `liaison_posts ${name}`,
      areas: areas.filter((area) => area !== onlineArea),
    })),
    ...scheme.organisations.map(({ id: name, areas }) => ({
      what: `organisations ${name}`,
      areas,
    })),
    ...scheme.helplines.map(({ id: name, areas = [] }) => ({ what: `helplines ${name}`, areas })),
  ]
  return users.flatMap(({ what, areas }) =>
    areas.filter((area) => !known.has(area)).map((area) => `${what}: there is no area ${area}`),
  )
}

/** Checks a scheme and gives it its type; throws a SchemeError that lists every mistake. */
export function checkScheme(value: unknown): Scheme {
  if (!Value.Check(schemeSchema, value)) {
    const mistakes = Value.Errors(schemeSchema, value).map(({ instancePath, message }) => {
      const place = instancePath === '' ? 'the file' : instancePath.slice(1).replaceAll('/', '.')
      return `${place}: ${message}`
    })
    throw new SchemeError([...new Set(mistakes)])
  }
  const mistakes = [
    ...repeated(value.areas, 'areas'),
    ...reservedAreas(value),
    ...repeated(value.liaison_posts, 'liaison_posts'),
    ...repeated(value.organisations, 'organisations'),
    ...repeated(value.helplines, 'helplines'),
    ...unknownAreas(value),
    ...(value.languages.includes('en') ? [] : ['languages: English (en) must be among them']),
  ]
  if (mistakes.length > 0) throw new SchemeError(mistakes)
  return value
}

/** Reads a scheme file (JSON, the shape of those beside this file). Throws a SchemeError, also when it cannot be read. */
export function readScheme(file: string): Scheme {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new SchemeError([error instanceof SyntaxError ? 'it is not JSON' : 'it cannot be read'])
  }
  return checkScheme(value)
}
