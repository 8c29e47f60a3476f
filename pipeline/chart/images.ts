import {FileError, type Files} from "../model/files.ts";
import {projectFile} from "./data-file.ts";
import type {RecordedImage} from "./record-context.ts";
import {type SceneMark, visitScene} from "./scene.ts";

/**
 * Gives the image marks of a scene their pictures: PNG and JPEG, in place as data or as files of the project.
 * Those that cannot be shown are given to `bad` with the reason as the end of a sentence.
 */
export function loadImages(root: SceneMark, from: string, files: Files, bad: (url: string, why: string) => void): void {
  const loaded = new Map<string, unknown>();
  visitScene(root, (item, mark) => {
    if (mark.marktype !== "image" || typeof item.url !== "string" || item.url === "") return;
    const {url} = item;
    if (!loaded.has(url))
      loaded.set(
        url,
        loadImage(url, from, files, (why) => bad(url, why)),
      );
    item.image = loaded.get(url) ?? {url, complete: false, width: 0, height: 0};
  });
}

function loadImage(url: string, from: string, files: Files, bad: (why: string) => void): unknown {
  const bytes = readImage(url, from, files);
  if (typeof bytes === "string") return bad(bytes);
  const shape = pngShape(bytes) ?? jpegShape(bytes);
  if (!shape) return bad("it is no PNG or JPEG");
  const base64 = Buffer.from(bytes).toString("base64");
  const recorded: RecordedImage = {type: shape.type, base64};
  return {
    url,
    complete: true,
    width: shape.width,
    height: shape.height,
    src: `data:${shape.type};base64,${base64}`,
    recorded,
  };
}

function readImage(url: string, from: string, files: Files): Uint8Array | string {
  const inline = /^data:image\/(?:png|jpeg);base64,([A-Za-z0-9+/=\s]*)$/.exec(url);
  if (inline) return Buffer.from(inline[1] ?? "", "base64");
  const name = projectFile(url, from);
  if (name === undefined) return "charts reach no network and nothing outside the project";
  try {
    return files.read(name);
  } catch (reason) {
    if (reason instanceof FileError) return reason.message;
    throw reason;
  }
}

interface Shape {
  readonly type: "image/png" | "image/jpeg";
  readonly width: number;
  readonly height: number;
}

function pngShape(bytes: Uint8Array): Shape | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47) return undefined;
  return {type: "image/png", width: view.getUint32(16), height: view.getUint32(20)};
}

// Walks the segments up to the frame header (SOF0 to SOF15 but for tables), which holds height and width.
function jpegShape(bytes: Uint8Array): Shape | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return {type: "image/jpeg", width: view.getUint16(at + 7), height: view.getUint16(at + 5)};
  }
  return undefined;
}
