// Writes the project that is measured: one template, and as many fact sheets as are asked for, each with other figures.
import {cpSync, mkdirSync, mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

const YEARS = Array.from({length: 15}, (_, index) => 2002 + index);
const COASTS = ["North", "South", "East", "West"];
const KINDS = ["Containers", "Grain", "Timber", "Ore"];
const FLOWS = ["Exports, large coasts", "Imports, large coasts", "Exports, small coasts", "Imports, small coasts"];
const HARBOURS = ["Alder", "Brackwater", "Cormorant Bay", "Driftwood", "Eastgate", "Fallow Point"];

/** A folder with the project and its sheets `coasts-01.yaml` and on; the caller removes it. */
export function writeProject(sheets) {
  const root = mkdtempSync(join(tmpdir(), "factpress-bench-"));
  cpSync(new URL("project", import.meta.url), root, {recursive: true});
  mkdirSync(join(root, "data"), {recursive: true});
  const names = Array.from({length: sheets}, (_, index) => `coasts-${String(index + 1).padStart(2, "0")}`);
  for (const [index, name] of names.entries()) writeFileSync(join(root, `data/${name}.yaml`), sheet(index + 1));
  return {root, names};
}

/** The text of one fact sheet; the same number gives the same text. */
function sheet(number) {
  const figure = figures(number);
  const series = (names, name, top) =>
    YEARS.flatMap((year) =>
      names.map((each, index) =>
        row({year, [name]: each.includes(",") ? `"${each}"` : each, value: figure(top / (index + 1))}),
      ),
    ).join("");
  const harbours = HARBOURS.map((harbour, index) =>
    row({harbour, calls: Math.round(figure(9000 / (index + 1))), change: figure(9), stay: figure(40)}),
  ).join("");
  return `template: coasts
published: 2017-02-01
sources:
  register: {title: Harbour Register, publisher: Association of Harbours, year: 2016}
  trade: {title: Coastal Trade Survey, publisher: Office of Statistics, year: 2016}
  customs: {title: Customs Yearbook, publisher: Customs Service, year: 2016}
  labour: {title: Labour Report, publisher: Ministry of Labour, year: 2016}
  power: {title: Shore Power Account, publisher: Institute for Clean Air, year: 2016}
data:
  flows:
    rows:
${series(FLOWS, "flow", 90)}    columns:
      year: {label: Year}
      flow: {label: Flow}
      value: {label: Value, digits: 1}
    source: trade
  coasts:
    rows:
${series(COASTS, "coast", 60)}    columns:
      year: {label: Year, type: date}
      coast: {label: Coast}
      value: {label: Exports, digits: 1}
    source: customs
  kinds:
    rows:
${series(KINDS, "kind", 200)}    columns:
      year: {label: Year, type: date}
      kind: {label: Kind}
      value: {label: Amount, digits: 1}
    source: register
  harbours:
    rows:
${harbours}    columns:
      harbour: {label: Harbour}
      calls: {label: Ship calls}
      change: {label: Change, unit: percent, digits: 1}
      stay: {label: "Longest stay, hours", digits: 1}
    source: register
facts:
  calls: {value: ${Math.round(figure(40000))}, source: register}
  calls_growth: {value: ${figure(6)}, unit: percent, source: register}
  exports: {value: ${figure(90)}, scale: 9, unit: USD, source: trade}
  imports: {value: ${figure(80)}, scale: 9, unit: USD, source: trade}
  north_share: {value: ${figure(60)}, unit: percent, source: customs}
  stay: {value: ${Math.round(figure(40))}, source: register}
  south_growth: {value: ${figure(20)}, unit: percent, source: customs}
  east_ships: {value: ${Math.round(figure(90))}, source: register}
  passengers: {value: ${figure(9)}, scale: 6, source: trade}
  container_share: {value: ${figure(70)}, unit: percent, source: trade}
  waiting: {value: ${Math.round(figure(5))}, source: register}
  shore_power: {value: ${figure(30)}, unit: percent, source: power}
  shore_cost: {value: ${Math.round(figure(400))}, scale: 6, unit: USD, source: power}
  workers: {value: ${Math.round(figure(60000))}, source: labour}
  accidents: {value: ${Math.round(figure(30))}, source: labour}
  outlook: {value: ${figure(5)}, unit: percent, source: trade}
charts:
  balance:
    title: {text: Exports and imports by year, subtitle: In dollars}
    description: "Bars for each of fifteen years: exports and imports of the larger and the smaller coasts, exports ahead in all years."
    data: {name: flows}
    height: 180
    mark: bar
    encoding:
      x: {field: year, type: ordinal, title: null}
      xOffset: {field: flow, type: nominal}
      y: {field: value, type: quantitative, title: null}
      color: {field: flow, type: nominal, title: null}
  exports:
    title: {text: Exports of the four coasts, subtitle: In dollars}
    description: Four lines over fifteen years, one for each coast; the north is at the top throughout.
    data: {name: coasts}
    height: 180
    mark: line
    encoding:
      x: {field: year, type: temporal, title: null}
      y: {field: value, type: quantitative, title: null}
      color: {field: coast, type: nominal, title: null}
      strokeDash: {field: coast, type: nominal, title: null}
  cargo:
    title: {text: Cargo by kind, subtitle: In tonnes}
    description: "Four stacked areas over fifteen years: containers, grain, timber and ore."
    data: {name: kinds}
    height: 180
    mark: area
    encoding:
      x: {field: year, type: temporal, title: null}
      y: {field: value, type: quantitative, stack: zero, title: null}
      color: {field: kind, type: nominal, title: null}
tables:
  harbours:
    title: Six harbours compared
    data: harbours
`;
}

function row(cells) {
  const pairs = Object.entries(cells).map((cell) => cell.join(": "));
  return `      - {${pairs.join(", ")}}\n`;
}

/** Figures up to a top, one digit after the point, in an order that the seed alone decides. */
function figures(seed) {
  let state = seed;
  return (top) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (top * (0.5 + (state >>> 8) / 2 ** 25)).toFixed(1);
  };
}
