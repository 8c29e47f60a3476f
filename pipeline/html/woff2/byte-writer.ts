/** Bytes that are written one after another; numbers are big-endian, as in all of a font. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  append(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  u8(value: number): void {
    this.#makeRoom(1);
    this.#bytes[this.#length++] = value;
  }

  u16(value: number): void {
    this.u8((value >> 8) & 0xff);
    this.u8(value & 0xff);
  }

  u32(value: number): void {
    this.u16(value >>> 16);
    this.u16(value & 0xffff);
  }

  /** 255UInt16: one byte for what is small. */
  short(value: number): void {
    if (value < 253) this.u8(value);
    else if (value < 506) {
      this.u8(255);
      this.u8(value - 253);
    } else if (value < 762) {
      this.u8(254);
      this.u8(value - 506);
    } else {
      this.u8(253);
      this.u16(value);
    }
  }

  /** UIntBase128: seven bits a byte, the highest first. */
  long(value: number): void {
    let bytes = 1;
    for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes++;
    for (let left = bytes - 1; left >= 0; left--) this.u8(((value >>> (7 * left)) & 0x7f) | (left > 0 ? 0x80 : 0));
  }

  /** Zeros up to a multiple of four. */
  pad(): void {
    while (this.#length % 4 !== 0) this.u8(0);
  }

  #makeRoom(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#length + more));
    larger.set(this.bytes);
    this.#bytes = larger;
  }
}
