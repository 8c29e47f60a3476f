import {describe, expect, test} from "vitest";
import {audit, besideEnglish, problemsOf} from "./kit.ts";

const en = `# Title

In 2016 it was {{share_2016}}, {{#claim "share_2016 > share_2015"}}more than{{else}}no more than{{/claim}} {{share_2015}}.

{{chart "trade"}}

China signed {{letters}} letters{{cite "report"}}.
`;

const head = "{{!-- en: # Title --}}\n# 标题\n\n";
const first = `{{!-- en: In 2016 it was {{share_2016}}, {{#claim "share_2016 > share_2015"}}more than{{else}}no more than{{/claim}} {{share_2015}}. --}}\n`;
const last = `{{!-- en: China signed {{letters}} letters{{cite "report"}}. --}}\n`;
const sound = {
  first: `2016年为{{share_2016}}，{{#claim "share_2016 > share_2015"}}高于{{else}}不高于{{/claim}}{{share_2015}}。\n\n`,
  chart: `{{chart "trade"}}\n\n`,
  last: `中国签署了{{letters}}份意向书{{cite "report"}}。\n`,
};

function zh(changes: Partial<typeof sound>): Record<string, string> {
  const parts = {...sound, ...changes};
  return {en, zh: head + first + parts.first + parts.chart + last + parts.last};
}

describe("a translation beside its source", () => {
  test("is sound where each block uses what its source uses, in any order", () => {
    expect(audit(zh({}))).toEqual([]);
    const other = `{{#claim "share_2016 > share_2015"}}高于{{else}}不高于{{/claim}}{{share_2015}}，2016年为{{share_2016}}。\n\n`;
    expect(audit(zh({first: other}))).toEqual([]);
  });

  test.each([
    [
      "another figure",
      {last: `中国签署了{{visits}}份意向书{{cite "report"}}。\n`},
      "zh.md.hbs:10:8 parity: this does not say what its source says: it lacks {{letters}} and has {{visits}} besides",
    ],
    [
      "a figure less",
      {last: `中国签署了意向书{{cite "report"}}。\n`},
      "zh.md.hbs:10:1 parity: this does not say what its source says: it lacks {{letters}}",
    ],
    [
      "a figure twice",
      {last: `中国签署了{{letters}}份、{{letters}}份意向书{{cite "report"}}。\n`},
      "zh.md.hbs:10:21 parity: this does not say what its source says: it has {{letters}} besides",
    ],
    [
      "no citation",
      {last: `中国签署了{{letters}}份意向书。\n`},
      'zh.md.hbs:10:1 parity: this does not say what its source says: it lacks {{cite "report"}}',
    ],
    [
      "a citation of another page",
      {last: `中国签署了{{letters}}份意向书{{cite "report" page="4"}}。\n`},
      'zh.md.hbs:10:23 parity: this does not say what its source says: it lacks {{cite "report"}} and has {{cite "report" page="4"}} besides',
    ],
    [
      "another claim",
      {first: sound.first.replace("share_2016 > share_2015", "share_2015 > share_2016")},
      'zh.md.hbs:5:31 parity: this does not say what its source says: it lacks {{#claim "share_2016 > share_2015"}} and has {{#claim "share_2015 > share_2016"}} besides',
    ],
    [
      "no chart",
      {chart: ""},
      'zh.md.hbs:5:1 parity: this does not say what its source says: it lacks {{chart "trade"}}',
    ],
    [
      "another year",
      {first: sound.first.replace("2016年", "2014年")},
      "zh.md.hbs:5:1 parity: 2014 is typed here, and the source has 2015, 2016",
    ],
  ])("with %s is an error at its place", (_, changes, problem) => {
    expect(audit(zh(changes)).filter((found) => found.includes(" parity: "))).toEqual([problem]);
  });

  test("counts of the branches of a claim the one that has most", () => {
    const source = `# Title\n\n{{#claim "letters > 250"}}Up to {{letters}}{{else}}Down to {{letters}}{{/claim}}.\n`;
    const stamp = `{{!-- en: {{#claim "letters > 250"}}Up to {{letters}}{{else}}Down to {{letters}}{{/claim}}. --}}\n`;
    const text = `{{#claim "letters > 250"}}增至{{else}}降至{{/claim}}{{letters}}。\n`;
    expect(audit({en: source, zh: head + stamp + text})).toEqual([]);
  });

  test("lets a name or a text of the sheet stand as often as the language needs it", () => {
    const source = "# Title\n\nIn {{partner}} it grew.\n";
    expect(
      audit({en: source, zh: `${head}{{!-- en: In {{partner}} it grew. --}}\n{{partner}}，{{partner}}增长。\n`}),
    ).toEqual([]);
  });

  test("may speak of another figure where its front matter says so", () => {
    const source = "# Title\n\nIt lent {{loan_usd}}.\n";
    const body = `${head}{{!-- en: It lent {{loan_usd}}. --}}\n贷款{{loan_cny}}。\n`;
    expect(audit({en: source, zh: body})).toHaveLength(1);
    expect(audit({en: source, zh: `---\ninstead_of: {loan_usd: [loan_cny]}\n---\n${body}`})).toEqual([]);
    const typed = body.replace("{{loan_cny}}。\n", "12亿美元。\n");
    expect(audit({en: source, zh: `---\ninstead_of: {loan_usd: [loan_cny]}\n---\n${typed}`})).toEqual([
      expect.stringContaining("typed-number"),
    ]);
    expect(audit({en: source, zh: `---\ninstead_of: {loan_usd: [loan_cnv]}\n---\n${body}`})[0]).toBe(
      'zh.md.hbs:2:25 unknown-fact: instead_of: there is no fact "loan_cnv"',
    );
  });

  test("that lacks a block of its source is told where it belongs; an error where the block has figures", () => {
    const [problem, ...others] = problemsOf({en, zh: head + first + sound.first + sound.chart});
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      severity: "error",
      code: "missing-block",
      place: {file: "templates/a/zh.md.hbs", line: 5},
      related: [{place: {file: "templates/a/en.md.hbs", line: 7}}],
    });
    const plain = problemsOf({en: "# Title\n\nWords alone.\n", zh: head});
    expect(plain).toMatchObject([{severity: "warning", code: "missing-block"}]);
  });

  test("whose source has changed is compared with today's words, and told of once", () => {
    const changed = en.replace("China signed {{letters}}", "China signed {{visits}}");
    const found = problemsOf({en: changed, zh: head + first + sound.first + sound.chart + last + sound.last});
    expect(found.map(({code}) => code)).toEqual(["parity"]);
  });

  test("without any stamp is compared as a whole", () => {
    expect(audit({en, zh: `# 标题\n\n${sound.first}${sound.chart}${sound.last}`})).toEqual([]);
    expect(audit({en, zh: `# 标题\n\n${sound.first}${sound.chart}`})).toEqual([
      'zh.md.hbs:1:1 parity: this does not say what its source says: it lacks {{letters}}, {{cite "report"}}',
    ]);
  });

  test("with two blocks in one and one in two is compared by what belongs together", () => {
    const source = "# Title\n\nIt has {{letters}}.\n\nAnd {{visits}} too.\n";
    const joined = `${head}{{!-- en: It has {{letters}}. --}}\n\n{{!-- en: And {{visits}} too. --}}\n有{{letters}}和{{visits}}。\n`;
    expect(audit({en: source, zh: joined})).toEqual([]);
  });
});

describe("numbers that a translation types beside its source", () => {
  test.each([
    [
      "fr",
      "Register by 31 October.",
      "Inscription jusqu’au 30 octobre.",
      '"30" is typed here, and the source has "31"',
    ],
    [
      "ru",
      "Register by 31 October.",
      "Запись до 31 сентября.",
      '"сентября" is typed here, and the source has "October"',
    ],
    [
      "es",
      "See Article 5, pages 41–43.",
      "Véase el artículo 5, páginas 41 a 42.",
      '"42" is typed here, and the source has "43"',
    ],
    [
      "ru",
      "Call +420 800 123 456.",
      "Телефон: +420 800 132 456.",
      '"420 800 132 456" is typed here, and the source has "420 800 123 456"',
    ],
    ["ar", "Open to 31 January 2017.", "مفتوح حتى ٣١ شباط ٢٠١٧.", '"شباط" is typed here, and the source has "January"'],
    [
      "ar",
      "The G20 took Resolution 114.",
      "اتخذت مجموعة العشرين القرار 141.",
      '"141" is typed here, and the source has',
    ],
    ["zh", "In 2012 it began.", "始于二〇一三年。", "2013 is typed here, and the source has 2012"],
    ["zh", "It takes 31 steps.", "共有13步。", '"13" is typed here, and the source has "31"'],
    ["ar", "It takes 31 steps.", "يستغرق ذلك ١٣ خطوة.", '"١٣" is typed here, and the source has "31"'],
    [
      "fr",
      "The fund holds $2 million.",
      "Le fonds compte 3 millions de dollars.",
      '"3 millions" is typed here, and the source has "2 million"',
    ],
  ])("in %s, %s / %s is an error at the number", (lang, source, translation, message) => {
    const found = besideEnglish(lang, source, translation);
    expect(found).toEqual([expect.stringMatching(new RegExp(`^${lang}\\.md\\.hbs:5:\\d+ parity: `, "u"))]);
    expect(found[0]).toContain(message);
  });

  test.each([
    ["fr", "Open from 9 a.m. to 6:30 p.m.", "Ouvert de 9 h à 18 h 30."],
    ["fr", "Our 24/7 line has 3 desks.", "La ligne, ouverte 24 h/24, compte 3 guichets."],
    ["es", "In the 1990s it had 40 staff.", "En los años 90 tenía 40 empleados."],
    ["ru", "On 14 March 2019 it began with 12 teams.", "14.03.2019 работу начали двенадцать групп."],
    ["fr", "The 20th century left 3 plants.", "Le XXe siècle a laissé trois centrales."],
    ["es", "Chapter II has seven parts, and 5 tables.", "El capítulo 2 tiene 7 partes y cinco cuadros."],
    ["fr", "Call +33 800-123-456.", "Appelez le +33 800 123 456."],
    ["ru", "It holds 1,500 seats; 2.5 million came.", "Здесь 1500 мест; пришли 2,5 млн человек."],
    ["fr", "Some 2 million came in 2016/17.", "Quelque 2 000 000 de visiteurs en 2016-2017."],
    ["zh", "The forum met on 14–15 May 2017.", "论坛于2017年5月14日至15日举行。"],
    ["ar", "The forum met on 14 May 2017 in hall 3.", "انعقد المنتدى في ١٤ مايو ٢٠١٧ في القاعة ٣."],
    ["fr", "Meet at 9 a.m. on 3 March in Room 12B.", "Rendez-vous le 3 mars à 9 heures, salle 12B."],
    ["fr", "In 2024, 12 of the 20 signed; eight more will.", "En 2024, 12 des 20 ont signé ; 8 autres suivront."],
    ["ru", "In May 2024 some 1.5 thousand came, all under 30.", "В мае 2024 года пришли 1500 человек моложе 30 лет."],
    ["es", "The 21st century began with 3 crises.", "El siglo XXI empezó con tres crisis."],
    ["es", "One may wait 2 weeks in May 2017.", "En mayo de 2017 se puede esperar 2 semanas."],
    ["zh", "The G20 met from January to June 2016.", "二十国集团于2016年1—6月举行会议。"],
    ["ar", "It opened on 31 December 2016.", "افتُتح في 31 كانون الأول/ديسمبر 2016."],
    ["ar", "It opened on 31 December 2016.", "افتُتح في ٣١ كانون الأول ٢٠١٦."],
    ["zh", "Of 2012 and 2020.", "二〇一二年和二零二〇年。"],
  ])("in %s, %s / %s says the same", (lang, source, translation) => {
    expect(besideEnglish(lang, source, translation)).toEqual([]);
  });

  test("are told once, where they stand in place of a figure of either side", () => {
    const source = "In all {{letters}} letters were signed by 31 firms.";
    expect(besideEnglish("fr", source, "En tout, 270 lettres ont été signées par 31 entreprises.")).toEqual([]);
    const text = `{{!-- en: # Title --}}\n# T\n\n{{!-- en: ${source} --}}\nEn tout, {{letters}} lettres ont été signées par 31 entreprises.\n`;
    const typed = "In all more than 270 letters were signed by 31 firms.";
    expect(audit({en: `# Title\n\n${typed}\n`, fr: text})).toEqual([]);
  });
});

test("the years of a Chinese or Arabic source are read as its language writes them", () => {
  for (const [lang, years] of [
    ["zh", "始于二〇一二年，2020年推迟。"],
    ["ar", "بدأ في عام ٢٠١٢ وتأخر في عام 2020."],
  ] as const) {
    const en = (year: string): Record<string, string> => ({
      [lang]: `# T\n\n${years}\n`,
      en: `{{!-- ${lang}: # T --}}\n# T\n\n{{!-- ${lang}: ${years} --}}\nIt began in ${year}, and was late in 2020.\n`,
    });
    expect(audit(en("2012"), {source: lang})).toEqual([]);
    expect(audit(en("2013"), {source: lang})).toEqual([
      "en.md.hbs:5:13 parity: 2013 is typed here, and the source has 2012, 2020",
    ]);
  }
});
