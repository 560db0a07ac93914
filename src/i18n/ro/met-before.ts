import type { metBeforeEn } from '../en/met-before.ts'
import type { Romanian } from '../messages.ts'

/** From a warning to a report: somebody met the same person. In Romanian. */
export const metBeforeRo = {
  'members.met.go': 'L-am întâlnit și eu',
  'members.met.how':
    '„L-am întâlnit și eu” deschide formularul obișnuit, care nu știe nimic despre tine. Cu scripturi, numele avertizării stă deja în povestea ta; fără ele, te rugăm să îl scrii tu acolo.',
  'report.script.met': 'Este vorba despre avertizarea „{name}”.',
} as const satisfies Romanian<typeof metBeforeEn>
