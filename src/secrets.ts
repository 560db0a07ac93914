/** Settings that hold passwords. They live in private fields, so that neither JSON nor an inspection shows them. */
export class Secrets {
  readonly #databaseUrl: string | null
  readonly #smtpUrl: string | null
  readonly #smsUrl: string | null

  constructor(databaseUrl: string | null, smtpUrl: string | null, smsUrl: string | null) {
    this.#databaseUrl = databaseUrl
    this.#smtpUrl = smtpUrl
    this.#smsUrl = smsUrl
  }

  /** The owner's address of the database; null for the embedded server. */
  get databaseUrl(): string | null {
    return this.#databaseUrl
  }

  /** Where mail is handed over; null while mail has to wait. */
  get smtpUrl(): string | null {
    return this.#smtpUrl
  }

  /** The gateway for text messages; null where there is none. */
  get smsUrl(): string | null {
    return this.#smsUrl
  }
}
