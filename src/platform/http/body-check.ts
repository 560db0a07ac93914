import type { FastifySchemaCompiler } from 'fastify'
import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'

/**
 * Compiles a route's TypeBox schema for Fastify. Nothing is coerced, in addresses as little as in bodies: '1' is not 1.
 */
export const compileCheck: FastifySchemaCompiler<TSchema> = ({ schema }) => {
  const check = Compile(schema)
  return (value: unknown) => (check.Check(value) ? { value } : { error: check.Errors(value) })
}

const never = (): never => {
  throw new Error('schemas are compiled by TypeBox alone, and answers by none')
}

/**
 * Given to Fastify at its birth in the place of its own compilers, Ajv and fast-json-stringify: otherwise it loads both,
 * 4 MB of an idle process for what nobody asks of them.
 */
export const noCompilers = { buildValidator: never, buildSerializer: never }
