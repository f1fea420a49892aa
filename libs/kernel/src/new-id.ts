const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const LARGEST_COUNTER = 0xfff;

const RANDOM_BYTES = 10;
/** Asking the system costs far more than the bytes do: one request serves some hundred ids. */
const pool = new Uint8Array(400 * RANDOM_BYTES);
let used = pool.length;

let lastMs = 0;
let counter = 0;

/**
 * A uuid v7 (RFC 9562, 5.7, counter of 6.2 method 1): 48 bits of milliseconds, 12 of counter, 62 random. Ids of one
 * process sort in the order they were made, even within a millisecond or when the machine's clock goes back.
 */
export function newId(): string {
  const bytes = randomBytes();
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    // The first half of the counter's range, so that a busy millisecond has room to count.
    counter = ((bytes[0]! << 8) | bytes[1]!) & 0x7ff;
  } else if (counter < LARGEST_COUNTER) {
    counter += 1;
  } else {
    lastMs += 1;
    counter = 0;
  }
  const time = hex(lastMs, 12);
  const variant = HEX[0x80 | (bytes[2]! & 0x3f)]!;
  let random = '';
  for (let index = 3; index < RANDOM_BYTES; index += 1) random += HEX[bytes[index]!]!;
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(counter, 3)}-${variant}${random.slice(0, 2)}-${random.slice(2)}`;
}

/** True for a uuid of any version in its canonical writing: lower case, with hyphens. */
export function isId(text: unknown): boolean {
  return typeof text === 'string' && UUID.test(text);
}

const HEX = Array.from({ length: 256 }, (_value, byte) => hex(byte, 2));

/** Bytes that no id has had. */
function randomBytes(): Uint8Array {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  used += RANDOM_BYTES;
  return pool.subarray(used - RANDOM_BYTES, used);
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, '0');
}
