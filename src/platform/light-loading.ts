import { registerHooks } from 'node:module'

/*
 * Preloaded (`--import`) by every process that queries the database. The query builder comes as hundreds of small modules
 * beside a package.json of 50 kB, and Node reads that file anew for each ES module: 0.8 s of work and 90 MB of garbage in
 * every process. Its CommonJS half is the same code and takes 0.1 s.
 */
registerHooks({
  resolve(specifier, context, next) {
    const isHeavy = specifier === 'drizzle-orm' || specifier.startsWith('drizzle-orm/')
    if (!isHeavy || !context.conditions.includes('import')) return next(specifier, context)
    const conditions = context.conditions.map((one) => (one === 'import' ? 'require' : one))
    return next(specifier, { ...context, conditions })
  },
})
