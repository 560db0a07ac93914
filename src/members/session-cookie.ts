import type { FastifyReply, FastifyRequest } from 'fastify'

const rememberedSeconds = 30 * 86_400

/** The one cookie of the public site: for members, while they are signed in. */
export interface SessionCookie {
  read(request: FastifyRequest): string | undefined
  set(reply: FastifyReply, ticket: string, isRemembered: boolean): void
  clear(reply: FastifyReply): void
}

/**
 * Host-only, out of a script's reach, sent to our own pages alone (protocol 16.8). It dies with the browser unless she
 * asked to be remembered. Over https its name lets no subdomain set it; its name says nothing.
 */
export function sessionCookie(isHttps: boolean): SessionCookie {
  const name = isHttps ? '__Host-r' : 'r'
  const always = { path: '/', httpOnly: true, sameSite: 'strict', secure: isHttps } as const
  return {
    read: (request) => request.cookies[name],
    set(reply, ticket, isRemembered) {
      const lasting = isRemembered ? { maxAge: rememberedSeconds } : {}
      reply.setCookie(name, ticket, { ...always, ...lasting })
    },
    clear: (reply) => void reply.clearCookie(name, always),
  }
}
