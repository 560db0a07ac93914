import { createCipheriv, createHmac, type ECDH } from 'node:crypto'

/** The two values a browser gave with its subscription (Push API 8). */
export interface BrowserKeys {
  /** A point of P-256, uncompressed: 65 bytes. */
  readonly p256dh: Uint8Array
  /** 16 bytes. */
  readonly auth: Uint8Array
}

/** What is new for each message. */
export interface PushSecrets {
  /** A key pair of P-256 that is used once. */
  readonly sender: ECDH
  /** 16 bytes. */
  readonly salt: Uint8Array
}

/** One record of the content coding, and how it is announced. */
export interface RecordFrame {
  /** Names the key; 255 bytes at most. */
  readonly keyId: Uint8Array
  /** What the header says that a record takes at most, in bytes. */
  readonly recordSize: number
  /** Zeros behind the text, so that texts of different lengths look alike. */
  readonly padding: number
}

const tagBytes = 16
/** Stands between the text of a last record and its padding (RFC 8188 2). */
const lastRecord = 2

const hmac = (key: Uint8Array, ...parts: readonly (Uint8Array | string)[]): Buffer => {
  const made = createHmac('sha256', key)
  for (const part of parts) made.update(part)
  return made.digest()
}

/** HKDF (RFC 5869) for a result that one block of SHA-256 holds. */
function derive(
  salt: Uint8Array,
  input: Uint8Array,
  info: readonly (Uint8Array | string)[],
): Buffer {
  return hmac(hmac(salt, input), ...info, Uint8Array.of(1))
}

/**
 * Encrypts a text as one record of the content coding aes128gcm, header included (RFC 8188 2).
 * @param input the keying material, 16 bytes or more
 * @throws RangeError when the text and its padding do not fit into one record
 */
export function encryptRecord(
  text: Uint8Array,
  input: Uint8Array,
  { salt, ...frame }: RecordFrame & { readonly salt: Uint8Array },
): Buffer {
  const { keyId, recordSize, padding } = frame
  if (text.length + 1 + padding + tagBytes > recordSize) throw new RangeError('one record only')
  const key = derive(salt, input, ['Content-Encoding: aes128gcm\0']).subarray(0, 16)
  const nonce = derive(salt, input, ['Content-Encoding: nonce\0']).subarray(0, 12)
  const cipher = createCipheriv('aes-128-gcm', key, nonce)
  const filled = Buffer.concat([text, Uint8Array.of(lastRecord), new Uint8Array(padding)])
  const header = Buffer.alloc(5)
  header.writeUInt32BE(recordSize)
  header.writeUInt8(keyId.length, 4)
  const sealed = [cipher.update(filled), cipher.final(), cipher.getAuthTag()]
  return Buffer.concat([salt, header, keyId, ...sealed])
}

/**
 * Encrypts a message to a browser, as its push service passes it on (RFC 8291 3.4).
 * @param padding zeros behind the text
 * @throws Error when the browser's key is no point of the curve
 */
export function encryptPush(
  text: Uint8Array,
  { p256dh, auth }: BrowserKeys,
  { sender, salt, padding }: PushSecrets & { readonly padding: number },
): Buffer {
  const shared = sender.computeSecret(p256dh)
  const keyId = sender.getPublicKey()
  const input = derive(auth, shared, ['WebPush: info\0', p256dh, keyId])
  return encryptRecord(text, input, { salt, keyId, recordSize: 4096, padding })
}
