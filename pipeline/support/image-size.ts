import {createRequire} from "node:module";

const require = createRequire(import.meta.url);

/** Width, height and kind of a picture by its first bytes; throws where they are no picture. */
export function imageSize(bytes: Uint8Array): {
  readonly width: number;
  readonly height: number;
  readonly type?: string;
} {
  // Loaded with the first photo: most briefings have none.
  return (require("image-size") as typeof import("image-size")).imageSize(bytes);
}
