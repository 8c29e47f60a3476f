import type {Figure} from "../model/document.ts";
import type {Inline} from "../model/inline.ts";
import {FileError} from "../model/files.ts";
import {imageSize} from "../support/image-size.ts";
import {error} from "../support/problem.ts";
import type {Composer} from "./composer.ts";
import type {BlockToken} from "./tokens.ts";

const mimeOf = {png: "image/png", jpg: "image/jpeg"} as const;

/** A photo as a figure; nothing after an error. */
export function composePhoto(token: Extract<BlockToken, {kind: "photo"}>, composer: Composer): readonly Figure[] {
  const {at, file} = token;
  const picture = readPicture(token, composer);
  if (!picture) return [];
  const words = (text: string | undefined): readonly Inline[] => (text === undefined ? [] : [{type: "text", text, at}]);
  const name = file.slice(file.lastIndexOf("/") + 1).replace(/\..*$/, "");
  return [
    {
      type: "figure",
      id: composer.uniqueId(`photo-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}`),
      caption: words(token.caption),
      subtitle: "",
      credit: words(token.credit === undefined ? undefined : composer.voice.own("credit", {name: token.credit})),
      alternative: token.alt,
      picture: {kind: "photo", ...picture},
      at,
    },
  ];
}

function readPicture(token: Extract<BlockToken, {kind: "photo"}>, {files, report}: Composer) {
  try {
    const bytes = files.read(token.file);
    const {width, height, type} = imageSize(bytes);
    if (type === "png" || type === "jpg") return {bytes, mime: mimeOf[type], width, height};
    report(error("bad-photo", token.at, `${token.file} is a ${type ?? "file"} picture`, "photos are JPEG or PNG"));
  } catch (cause) {
    const why = cause instanceof FileError ? cause.message : `${token.file} is no JPEG or PNG picture`;
    report(error("bad-photo", token.at, why));
  }
  return undefined;
}
