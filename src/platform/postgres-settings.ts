/**
 * How the embedded server is run. It listens on a Unix socket only, and neither its log nor its memory for statistics may
 * hold what a query said (protocol 16.1). `log_error_verbosity=terse` drops the line that quotes a duplicate key.
 */
const hardened: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  password_encryption: 'scram-sha-256',
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_min_duration_sample: '-1',
  log_transaction_sample_rate: '0',
  log_min_messages: 'fatal',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_connections: '',
  log_disconnections: 'off',
  log_line_prefix: '',
  track_activities: 'off',
  track_commit_timestamp: 'off',
  update_process_title: 'off',
  // One machine, no replicas: less is written, and nothing old is kept.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '60',
  shared_buffers: '64MB',
  jit: 'off',
}

/** The command-line words for `postgres`; `extra` wins over the hardened settings (tests only switch off the disk's wait). */
export function serverWords(extra: Readonly<Record<string, string>>): string[] {
  return Object.entries({ ...hardened, ...extra }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
}
