import pg from 'pg'

/** Does something on one connection to a database and closes it. Throws what the server says, and what `deed` throws. */
export async function onConnection<T>(
  url: string | pg.ClientConfig,
  deed: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(url)
  // A connection that breaks between two questions is told by the next one.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await deed(client)
  } finally {
    await client.end()
  }
}
