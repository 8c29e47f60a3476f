const ENTRY = 0x02014b50;
const END = 0x06054b50;

// An empty part still packs to a few bytes; one that has more and claims to be empty hides its size.
const LEAST = 64;

/**
 * The bytes that the parts of a ZIP file say they unpack to, from its directory; `undefined` where it has none.
 * What unpacks to more than it says is refused when it is read.
 */
export function unpackedSize(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let end = bytes.length - 22; end >= Math.max(0, bytes.length - 22 - 0xffff); end--) {
    if (view.getUint32(end, true) !== END) continue;
    let sum = 0;
    let at = view.getUint32(end + 16, true);
    while (at + 46 <= end && view.getUint32(at, true) === ENTRY) {
      const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
      sum += unpacked === 0 && packed > LEAST ? Infinity : unpacked;
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return sum;
  }
  return undefined;
}
