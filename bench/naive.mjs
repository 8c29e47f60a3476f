// The script that a team would write without Factpress, with the same engines and fonts, to compare with: YAML by
// js-yaml, prose by Handlebars, charts by Vega as SVG, a page of strings, a PDF by pdfmake. It checks nothing, tags
// nothing, and knows no direction.
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";
import Handlebars from "handlebars";
import {load} from "js-yaml";
import * as vega from "vega";
import {compile} from "vega-lite";

const require = createRequire(import.meta.url);
const FONTS = {
  en: ["@expo-google-fonts/noto-sans", "NotoSans"],
  zh: ["@expo-google-fonts/noto-sans-sc", "NotoSansSC"],
};

/** Opens the project for one language; the function that comes back builds a sheet. */
export function openNaive(root, lang) {
  const pdfmake = require("pdfmake");
  const [name, file] = FONTS[lang];
  const face = (weight) => require.resolve(`${name}/${weight}/${file}_${weight}.ttf`);
  const [normal, bold] = [face("400Regular"), face("700Bold")];
  pdfmake.setFonts({Noto: {normal, bold, italics: normal, bolditalics: bold}});
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path === normal || path === bold);
  const {words, blocks} = readTemplate(readFileSync(join(root, `templates/coasts/${lang}.md.hbs`), "utf8"));
  const say = (text) => words[text] ?? text;
  const prose = blocks.map((text) => ({
    text,
    fill: /^\{\{(?:chart|table) /.test(text) ? undefined : Handlebars.compile(text, {noEscape: true}),
  }));
  return async (sheet, onStage = () => {}) => {
    onStage("sheet");
    const {facts, sources, data, charts, tables} = load(readFileSync(join(root, `data/${sheet}.yaml`), "utf8"));
    const shown = Object.fromEntries(Object.entries(facts).map(([id, fact]) => [id, showFact(fact, lang)]));
    onStage("charts");
    const pictures = {};
    for (const [id, spec] of Object.entries(charts)) pictures[id] = await draw(spec, data, say);
    onStage("document");
    const filled = prose.map(({text, fill}) => {
      const [, kind, id] = /^\{\{(chart|table) "(\w+)"\}\}$/.exec(text) ?? [];
      if (kind === "chart") return {svg: pictures[id], caption: say(charts[id].title.text)};
      if (kind === "table") return {table: rowsOf(data[tables[id].data], lang, say), caption: say(tables[id].title)};
      return {paragraph: fill(shown).replaceAll("\n", lang === "zh" ? "" : " ")};
    });
    const list = Object.values(sources).map(
      (source) => `${say(source.title)}, ${say(source.publisher)}, ${source.year}`,
    );
    onStage("pdf");
    const pdf = await pdfmake.createPdf(definition(filled, list)).getBuffer();
    onStage("page");
    const html = page(filled, list, lang);
    return {pdf, html};
  };
}

function readTemplate(text) {
  const [, front, body] = text.split(/^---\n/m);
  const words = load(front).words ?? {};
  const prose = body.replaceAll(/\{\{!--[\s\S]*?--\}\}\n?/g, "");
  return {
    words,
    blocks: prose
      .split(/\n{2,}/)
      .map((block) => block.trim())
      .filter(Boolean),
  };
}

function showFact({value, scale, unit}, lang) {
  const number = Number(value) * 10 ** (scale ?? 0);
  const form =
    unit === "percent"
      ? {style: "percent", maximumFractionDigits: 1}
      : unit === undefined
        ? {maximumFractionDigits: 1}
        : {style: "currency", currency: unit, notation: "compact", maximumFractionDigits: 1};
  return new Intl.NumberFormat(lang, form).format(unit === "percent" ? number / 100 : number);
}

async function draw(spec, data, say) {
  const {title: _title, description: _description, ...bare} = spec;
  const values = data[spec.data.name].rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, value]) => [key, key === "year" ? String(value) : say(value)])),
  );
  const compiled = compile({...bare, width: 480, data: {values}, config: {font: "Noto"}}).spec;
  const view = new vega.View(vega.parse(compiled), {renderer: "none"});
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}

function rowsOf({rows, columns}, lang, say) {
  const number = new Intl.NumberFormat(lang);
  const head = Object.values(columns).map(({label}) => say(label));
  return [
    head,
    ...rows.map((row) =>
      Object.values(row).map((cell) => (typeof cell === "number" ? number.format(cell) : say(cell))),
    ),
  ];
}

function definition(blocks, sources) {
  const content = blocks.flatMap(({paragraph, svg, table, caption}) => {
    if (svg)
      return [
        {text: caption, bold: true},
        {svg, width: 480, margin: [0, 4, 0, 10]},
      ];
    if (table)
      return [
        {text: caption, bold: true},
        {table: {headerRows: 1, body: table}, layout: "lightHorizontalLines", margin: [0, 4, 0, 10]},
      ];
    if (paragraph.startsWith("# "))
      return [{text: paragraph.slice(2), fontSize: 24, bold: true, margin: [0, 0, 0, 10]}];
    return [{text: paragraph.replace(/^> \[!editor\] /, ""), margin: [0, 0, 0, 8]}];
  });
  return {
    pageSize: "A4",
    defaultStyle: {font: "Noto", fontSize: 10.5, lineHeight: 1.1},
    content: [...content, {ol: sources, fontSize: 8.5}],
  };
}

const escaped = Handlebars.escapeExpression;

function page(blocks, sources, lang) {
  const body = blocks.map(({paragraph, svg, table, caption}) => {
    if (svg) return `<figure><figcaption>${escaped(caption)}</figcaption>${svg}</figure>`;
    if (table)
      return `<table><caption>${escaped(caption)}</caption>${table.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`).join("")}</table>`;
    return paragraph.startsWith("# ") ? `<h1>${escaped(paragraph.slice(2))}</h1>` : `<p>${escaped(paragraph)}</p>`;
  });
  return `<!doctype html><html lang="${lang}"><meta charset="utf-8"><body>${body.join("\n")}<ol>${sources.map((source) => `<li>${escaped(source)}</li>`).join("")}</ol></body></html>`;
}
