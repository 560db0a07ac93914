import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The setting by which Node keeps what it has compiled: hundreds of short processes of a run load the same files. */
export function compiledBefore(): { NODE_COMPILE_CACHE: string } {
  return { NODE_COMPILE_CACHE: join(tmpdir(), 'streetlight-test-cache') }
}
