import {DEEPEST, type Fault, type Tag} from "./tag.ts";

/** What is wrong within one mustache or comment: quotes, braces and marks that Factpress or Handlebars cannot take. */
export function faultsInTag(tag: Tag, text: string): readonly Fault[] {
  const written = text.slice(tag.start, tag.end);
  const found = tag.sort === "comment" || tag.sort === "short-comment" ? inComment(tag) : inMustache(tag, written);
  return found.map((finding) => ({offset: tag.start, length: tag.end - tag.start, ...finding}));
}

type Finding = Omit<Fault, "offset" | "length">;

function inComment(tag: Tag): readonly Finding[] {
  if (tag.sort === "comment") {
    if (!tag.inner.includes("{{!")) return [];
    const message =
      "a comment stands in a comment: the outer one ends at the first --}}, and its rest would be printed";
    return [{code: "nested-comment", message, hint: "take the inner comment out"}];
  }
  if (tag.inner.includes("{{")) {
    const message =
      "a comment that holds a mustache and is opened with {{! ends at the first }}, and its rest would be printed";
    return [{code: "short-comment", message, hint: "write {{!-- … --}}"}];
  }
  if (/^\s*([a-z]{2}|was|note)\s*[:：]/.test(tag.inner)) {
    const message = `${/^\s*\w+/.exec(tag.inner)?.[0].trim() ?? ""}: stands in a comment of the short form, which is not read`;
    return [{code: "short-comment", message, hint: `write {{!--${tag.inner}--}}`}];
  }
  return [];
}

function inMustache(tag: Tag, written: string): readonly Finding[] {
  const bare = written.replace(/"(?:\\"|[^"])*"|'(?:\\'|[^'])*'/g, (string) => "_".repeat(string.length));
  const findings: Finding[] = [];
  if (/[“”„‟«»‹›‘’‚「」『』＂＇]/.test(bare)) {
    findings.push({
      code: "typographic-quotes",
      message: `${short(written)} has typographic quotation marks: only the straight " is read here`,
      hint: `write ${short(
        short(written)
          .replace(/\s*[“”„‟«»‹›‘’‚「」『』＂＇]\s*/g, '"')
          .replace(/(\S)"([^"]*)"/g, '$1 "$2"')
          .replaceAll('= "', '="'),
      )}`,
    });
  }
  if (/[＝（）｜]/.test(bare)) {
    const message = `${short(written)} has full-width signs: only the plain = ( ) are read here`;
    findings.push({code: "full-width-signs", message, hint: "write them with an English keyboard"});
  }
  if (written.startsWith("{{{{")) {
    findings.push({
      code: "raw-block",
      message: "{{{{ opens a raw block, which Factpress does not have",
      hint: "write {{ and }}",
    });
  } else if (written.startsWith("{{{") || /^\{\{~?&/.test(written)) {
    const inner = short(written).replace(/^[{&~]+\s*|\s*\}+$/g, "");
    findings.push({
      code: "raw-value",
      message: `${short(written)} asks for a value as markup, and a value is never markup`,
      hint: `write {{${inner}}}`,
    });
  } else if (/^\{\{~?#?\*/.test(written)) {
    const message = "a partial cannot be defined within a template";
    findings.push({
      code: "inline-partial",
      message,
      hint: "put it in a file of the folder partials/, and call it with {{> name}}",
    });
  } else if (/^\{\{~?#>/.test(written)) {
    findings.push({
      code: "partial-block",
      message: "a partial takes no block of its own",
      hint: "call it with {{> name}}",
    });
  } else if (/^\{\{~?\^/.test(written)) {
    const hint = tag.inner.trim() === "" ? "write {{else}}" : "write {{#unless …}}";
    findings.push({
      code: "inverse-block",
      message: `${short(written)} is a short form that Factpress does not read`,
      hint,
    });
  }
  if (/^\{+~|~\}+$/.test(written)) {
    const message = "the mark ~ takes away the white space around a mustache, and would join words or blocks";
    findings.push({code: "strip-mark", message, hint: "take it out"});
  }
  if (depth(bare) > DEEPEST) {
    findings.push({code: "nested-too-deep", message: `brackets are nested more than ${DEEPEST} deep in this mustache`});
  }
  return findings;
}

function depth(text: string): number {
  let now = 0;
  let most = 0;
  for (const character of text) {
    if (character === "(") most = Math.max(most, ++now);
    else if (character === ")") now--;
  }
  return most;
}

function short(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 58)}…` : line;
}
