import { registerHooks } from 'node:module'

const heavy = '/node_modules/drizzle-orm/'

/*
 * Preloaded (`--import`) by the processes of the service. The query builder comes as hundreds of small ES modules beside a
 * package.json of 179 kB, which Node reads anew for each of them to learn that they are ES modules: 0.5 s of work in every
 * process, nine tenths of it for this. Where one of its files asks for its neighbour, the answer is given without looking.
 */
registerHooks({
  resolve(specifier, context, next) {
    const { parentURL } = context
    const isNeighbour = specifier.startsWith('.') && specifier.endsWith('.js')
    if (!isNeighbour || parentURL?.includes(heavy) !== true || parentURL.endsWith('.cjs'))
      return next(specifier, context)
    return { url: new URL(specifier, parentURL).href, format: 'module', shortCircuit: true }
  },
})
