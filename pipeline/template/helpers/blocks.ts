import {error, nearest} from "../../support/problem.ts";
import {type Helper, nameIn} from "./helper.ts";

/** `{{chart "trade_share"}}` */
export const chart: Helper = {
  takes: ["chart"],
  options: {},
  alone: true,
  plain: false,
  example: '{{chart "trade_share"}}',
  say: (call) => [{kind: "chart", chart: nameIn(call), at: call.at}],
};

/** `{{table "shares"}}` */
export const table: Helper = {
  takes: ["view"],
  options: {},
  alone: true,
  plain: false,
  example: '{{table "shares"}}',
  say: (call) => [{kind: "table", view: nameIn(call), at: call.at}],
};

/** `{{key_figures "visits" "letters"}}`: cards, as many as there are figures. */
export const keyFigures: Helper = {
  takes: ["figure"],
  takesMore: "figure",
  options: {},
  alone: true,
  plain: false,
  example: '{{key_figures "visits" "letters"}}',
  say({args, at}, scene) {
    const facts = args.filter((arg) => typeof arg === "string");
    let known = true;
    for (const id of facts) {
      const value = scene.facts.get(id)?.value;
      if (value?.kind !== "missing") continue;
      known = false;
      scene.report(
        error("missing-value", at, `${id} has no value: ${value.why}`, "take it out of the key figures, or fill it in"),
      );
    }
    return known ? [{kind: "cards", facts, at}] : undefined;
  },
};

/** `{{photo "port.jpg" alt="…"}}`: a picture beside the template; `port.zh.jpg` beside it serves Chinese. */
export const photo: Helper = {
  takes: ["file"],
  options: {alt: "text", caption: "text", credit: "text"},
  required: ["alt"],
  alone: true,
  plain: false,
  example: '{{photo "port.jpg" alt="Containers in the port of Piraeus"}}',
  say(call, scene) {
    const {options, at} = call;
    const name = nameIn(call);
    const file = `${scene.folder}/${name}`;
    const own = file.replace(/\.(\w+)$/, `.${scene.voice.lang}.$1`);
    const found = [own, file].find((candidate) => scene.exists(candidate));
    const trouble = troubleWith(name, String(options["alt"] ?? ""), found);
    if (trouble || found === undefined) {
      scene.report(error("photo", at, ...(trouble ?? [`there is no picture ${name}`])));
      return undefined;
    }
    const {alt, caption, credit} = options;
    return [
      {
        kind: "photo",
        file: found,
        alt: String(alt),
        ...(caption !== undefined && {caption: String(caption)}),
        ...(credit !== undefined && {credit: String(credit)}),
        at,
      },
    ];
  },
};

function troubleWith(name: string, alt: string, found: string | undefined): [string, string?] | undefined {
  if (!/\.(jpe?g|png)$/i.test(name)) {
    const extension = nearest(name.split(".").at(-1) ?? "", ["jpg", "jpeg", "png"]);
    return [
      `${name} is neither a JPEG nor a PNG picture`,
      extension ? `did you mean .${extension}?` : "save it as .jpg or .png",
    ];
  }
  if (name.split("/").includes("..") || name.startsWith("/"))
    return [`${name} leads out of the template's folder`, "put the picture beside the template"];
  if (found === undefined)
    return [`there is no picture ${name} beside the template`, "put it into the template's folder"];
  if (alt.trim() === "")
    return [`the picture ${name} has an empty alt`, "say in a sentence what it shows, for readers who cannot see it"];
  return undefined;
}
