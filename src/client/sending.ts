import { read } from './api.ts'
import type { Workroom } from './workroom.ts'

/** How sending stands as a whole, as the server counts it. */
export interface Sending {
  /** Senders that run now. */
  workers: number
  waiting: number
  channels: { channel: string; isDown: boolean }[]
}

/** What was sent of one version of a warning over one way; `failed` includes the three kinds after it. */
export interface SentCount {
  channel: string
  sent: number
  failed: number
  skipped: number
  gone: number
  late: number
  unsure: number
}

/** Asks how sending stands now. */
export function readSending({ desk }: Pick<Workroom, 'desk'>): Promise<Sending> {
  return read<Sending>(desk.api, '/api/sending')
}
