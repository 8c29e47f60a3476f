import {type Said, templatesOf} from "./interlinear.ts";

const SHEET = `published: 2026-09-18
each: {table: regions, as: region, id: code}
sources:
  census: {title: Census of Regions, publisher: Statistics Office, year: 2025}
data:
  regions: {file: regions.csv, columns: {code: {type: text}, area: {label: Area, unit: square-kilometer, digits: 1}}}
  people:
    file: people.csv
    columns:
      year: {label: Year, type: date}
      count: {label: People}
      income: {label: Income, unit: CNY, scale: 6, digits: 2}
    source: census
facts:
  people: {label: people, from: people.count, where: {code: $region.code}, at: latest}
  people_before: {label: people a year before, from: people.count, where: {code: $region.code}, at: latest - 1y}
  growth: {label: growth, formula: (people / people_before - 1) * 100, unit: percent, digits: 1}
  income: {label: income, from: people.income, where: {code: $region.code}, at: latest}
  place: {label: place by income, from: people.income, where: {code: $region.code}, at: latest, rank: {max: income}}
charts:
  people:
    title: {text: "{{people}} people", subtitle: By year}
    description: "A line that ends at {{people}}, with an income of {{income short=true}}."
    data: {name: people}
    where: {code: $region.code}
    height: 140
    mark: line
    encoding:
      x: {field: year, type: temporal, title: null, axis: {format: "%Y"}}
      y: {field: count, type: quantitative, title: null}
tables:
  years: {data: people, title: Year by year, columns: [year, count, income], where: {code: $region.code}, sort: -year}
`;

const said = (en: string, zh: string, ar: string): Said => ({en, zh, ar});

const chain = (up: string, down: string, even: string): string =>
  `{{#claim "growth > 0"}}${up} {{growth abs=true}}{{else claim "growth < 0"}}${down} {{growth abs=true}}{{else}}${even}{{/claim}}`;

const BLOCKS = [
  said("# {{region.name}} in figures", "# {{region.name}}概览", "# {{region.name}} بالأرقام"),
  said(
    `In {{period "people"}}, {{people}} people lived here, {{people short=true digits=1}} in round figures. ${chain("The number rose by", "The number fell by", "The number stayed the same.")}`,
    `{{period "people"}}，这里有{{people}}人，约{{people short=true digits=1}}。${chain("增加", "减少", "人数不变。")}`,
    `في {{period "people"}} عاش هنا {{people}} نسمة، أي {{people short=true digits=1}}. ${chain("ارتفع العدد بنسبة", "انخفض العدد بنسبة", "لم يتغير العدد.")}`,
  ),
  '{{key_figures "people" "growth" "income"}}',
  said("## Money and land", "## 收入与土地", "## المال والأرض"),
  said(
    "1. The area is {{region.area}}.\n2. Income came to {{income}}, place {{place}} of all.\n3. The year before there were {{people_before}} people.",
    "1. 面积为{{region.area}}。\n2. 收入为{{income}}，名列第{{place}}。\n3. 上一年有{{people_before}}人。",
    "1. المساحة {{region.area}}.\n2. بلغ الدخل {{income}}، في المرتبة {{place}}.\n3. في السنة السابقة كان هنا {{people_before}} نسمة.",
  ),
  '{{chart "people"}}',
  '{{table "years"}}',
  said(
    "> [!quote] We counted {{people}} doors. — A clerk",
    "> [!quote] 我们数了{{people}}扇门。—— 职员",
    "> [!quote] أحصينا {{people}} بابا. — موظف",
  ),
  said("The census asked twice.[^1]", "普查进行了两次。[^1]", "أجري التعداد مرتين.[^1]"),
  said(
    "[^1]: In the second round, {{people_before}} people.",
    "[^1]: 第二轮共{{people_before}}人。",
    "[^1]: في الجولة الثانية {{people_before}} نسمة.",
  ),
  "{{> foot}}",
];

const WORDS = [
  said("North", "北区", "الشمال"),
  said("South", "南区", "الجنوب"),
  said("Census of Regions", "地区普查", "تعداد الأقاليم"),
  said("Statistics Office", "统计局", "مكتب الإحصاء"),
  said("Year", "年份", "السنة"),
  said("People", "人口", "السكان"),
  said("Income", "收入", "الدخل"),
  said("people", "人", "نسمة"),
  said("growth", "增长", "النمو"),
  said("income", "收入", "الدخل"),
  said("{{people}} people", "{{people}}人", "{{people}} نسمة"),
  said("By year", "按年", "بحسب السنة"),
  said(
    "A line that ends at {{people}}, with an income of {{income short=true}}.",
    "折线止于{{people}}，收入为{{income short=true}}。",
    "خط ينتهي عند {{people}}، والدخل {{income short=true}}.",
  ),
  said("Year by year", "逐年", "سنة بسنة"),
];

/** A series of two briefings in three languages, from files. */
export const REGIONS: Readonly<Record<string, string>> = {
  "data/regions.yaml": SHEET,
  "data/regions.csv": "code,name,area\nnorth,North,12345.6\nsouth,South,987.3\n",
  "data/people.csv":
    "code,year,count,income,status\nnorth,2024,1200345,15230.5,\nnorth,2025,1212890,16001.25,provisional\nsouth,2024,845200,9800.75,\nsouth,2025,840150,9925,provisional\n",
  "templates/partials/foot.hbs": '{{word "Contact"}}: {{income digits=0}}\n',
  "templates/words.zh.yaml": "Contact: 联系\n",
  "templates/words.ar.yaml": "Contact: للاتصال\n",
  ...templatesOf("templates/regions", {front: "kicker: People\nkeywords: [people]\n", words: WORDS, blocks: BLOCKS}),
};
