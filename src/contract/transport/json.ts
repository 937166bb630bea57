import { uint8ArrayToBase64 } from 'uint8array-extras'

/** Marks an object of the encoding itself; an object of the data that has this key is wrapped. */
const TAG = '$'

/**
 * Writes data of the contract (JSON, Uint8Array, Float32Array) as JSON text, for transports that carry text only.
 * Floats are in the machine's own byte order: both ends of the loopback are one machine.
 */
export function encode(value: unknown): string {
  // most data is plain JSON, and an article is long: it need not be copied
  return JSON.stringify(isPlain(value) ? value : toJson(value))
}

/**
 * Reads what {@link encode} wrote.
 * @throws {SyntaxError} when the text is no such encoding
 */
export function decode(text: string): unknown {
  const value: unknown = JSON.parse(text)
  // most data is plain JSON, and an article is long: it need not be walked through
  return text.includes(`"${TAG}"`) ? fromJson(value) : value
}

/** Whether JSON says as much as it is. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(isPlain)
  if (value instanceof Uint8Array || value instanceof Float32Array) return false
  return !Object.hasOwn(value, TAG) && Object.values(value).every(isPlain)
}

function toJson(value: unknown): unknown {
  if (value instanceof Uint8Array) return { [TAG]: 'bytes', data: uint8ArrayToBase64(value) }
  if (value instanceof Float32Array) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    return { [TAG]: 'floats', data: uint8ArrayToBase64(bytes) }
  }
  if (Array.isArray(value)) return value.map(toJson)
  if (typeof value !== 'object' || value === null) return value
  const copy = mapValues(value, toJson)
  return Object.hasOwn(value, TAG) ? { [TAG]: 'object', data: copy } : copy
}

function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJson)
  if (typeof value !== 'object' || value === null) return value
  if (!Object.hasOwn(value, TAG)) return mapValues(value, fromJson)
  const { [TAG]: tag, data } = value as Record<string, unknown>
  if (tag === 'object' && typeof data === 'object' && data !== null)
    return mapValues(data, fromJson)
  if (tag === 'bytes' && typeof data === 'string') return toBytes(data)
  if (tag === 'floats' && typeof data === 'string') {
    const bytes = toBytes(data)
    if (bytes.byteLength % Float32Array.BYTES_PER_ELEMENT === 0)
      return new Float32Array(bytes.buffer)
  }
  throw new SyntaxError('Not data of the contract.')
}

/** In the platform's own code where it has it: in script, decoding speech holds up the page, 400 ms at a time. */
const ownDecoder = (
  Uint8Array as unknown as { fromBase64?: (base64: string) => Uint8Array<ArrayBuffer> }
).fromBase64?.bind(Uint8Array)

/** In browsers and in Node alike, though not in the types of this layer. */
const { atob } = globalThis as unknown as { atob: (base64: string) => string }

function decodeBase64(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at)
  return bytes
}

function toBytes(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return (ownDecoder ?? decodeBase64)(base64)
  } catch (cause) {
    throw new SyntaxError('Not base64.', { cause })
  }
}

/** `fromEntries` makes "__proto__" a key like any other; an assignment would change the prototype. */
function mapValues(object: object, change: (value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]))
}
