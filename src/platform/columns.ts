import { customType } from 'drizzle-orm/pg-core'

/** A `bytea` column that reads and writes `Uint8Array`, the type the protocol speaks. */
export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  // pg hands over a Buffer; a plain view keeps comparisons and structured clones free of surprises.
  fromDriver: (value) => new Uint8Array(value.buffer, value.byteOffset, value.byteLength),
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
})

/** A `bytea[]` column. The array is written in PostgreSQL's own notation, since drizzle's would take bytes for text. */
export const byteaArray = customType<{ data: Uint8Array[]; driverData: string | Uint8Array[] }>({
  dataType: () => 'bytea[]',
  fromDriver: (values) =>
    typeof values === 'string' ? [] : values.map((one) => new Uint8Array(one)),
  toDriver: (values) =>
    `{${values.map((one) => `"\\\\x${Buffer.from(one).toString('hex')}"`).join(',')}}`,
})
