// Module hooks that take tags and bidirectional order out of the PDF, to measure what they cost: the same program, with
// these modules of `dist/` replaced by ones that do nothing.
const STUBS = {
  "/dist/pdf/tag/marks.js": `
    const nothing = () => {};
    const passage = (text, draw) => draw();
    export const createMarks = () => ({content: nothing, artifact: nothing, close: nothing, link: nothing, passage});
    export const textString = (text) => Object(text);`,
  "/dist/pdf/tag/structure.js": "export const writeStructure = () => {};",
  "/dist/support/bidi.js": `
    export const [isolateStart, isolateEnd, leftToRightIsolate] = ["\\u2068", "\\u2069", "\\u2066"];
    export const resolveLevels = (text) => ({base: 0, levels: new Uint8Array(text.length)});
    export const visualRuns = (text, bidi, start, end) => [{start, end, level: 0}];
    export const mirror = (text) => text;
    export const withoutIsolates = (text) => text.replaceAll(/[\\u2066-\\u2069]/g, "");
    export const mayRunRightToLeft = () => false;`,
};

export async function load(url, context, nextLoad) {
  const stub = Object.entries(STUBS).find(([path]) => url.endsWith(path));
  return stub ? {format: "module", source: stub[1], shortCircuit: true} : nextLoad(url, context);
}
