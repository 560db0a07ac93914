import { parse } from 'node:querystring'
import type { FastifyInstance } from 'fastify'

const formType = 'application/x-www-form-urlencoded'
const sealedField = /^sealed=([\w-]*)$/

/** More fields than a page of the form can have; what comes after them is not read. */
const mostFields = 500

/**
 * Reads form posts on these routes. A sealed report is one field of 45,691 letters that needs no decoding, and taking it as
 * it stands halves what a submission costs; everything else is read as any form is.
 */
export function readForms(app: FastifyInstance): void {
  app.removeContentTypeParser(formType)
  app.addContentTypeParser(formType, { parseAs: 'string' }, (_request, body, done) => {
    const text = String(body)
    const sealed = sealedField.exec(text)?.[1]
    done(null, sealed === undefined ? fields(text) : { sealed })
  })
}

/** The fields of a form; one with several values is a list. An odd escape stays as it was typed. */
function fields(text: string): Record<string, unknown> {
  return { ...parse(text, '&', '=', { maxKeys: mostFields }) }
}
