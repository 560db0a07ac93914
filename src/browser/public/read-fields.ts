import type { Posted } from '../../intake/rules.ts'

/** What stands in a form's fields, by name: as the server would get it. */
export function readFields(form: HTMLFormElement): Posted {
  const data = new FormData(form)
  const names = new Set(data.keys())
  names.delete('d')
  names.delete('go')
  return Object.fromEntries(
    [...names].map((name) => {
      const all = data.getAll(name)
      return [name, all.length === 1 ? all[0] : all]
    }),
  )
}
