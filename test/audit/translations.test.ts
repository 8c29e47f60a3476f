import {expect, test} from "vitest";
import {besideEnglish} from "./kit.ts";

test.each([
  ["fr", "Winds of 60 miles per hour; it was 14 °F.", "Des vents de 96 km/h ; il faisait -10 °C."],
  ["es", "Winds of 96 km/h.", "Vientos de 60 millas por hora."],
  ["ru", "It holds 19 litres.", "Вмещает 5 галлонов."],
  ["ar", "A road of 96 kilometres.", "طريق طوله ٦٠ ميلا."],
  ["zh", "Some 20 hectares burned.", "约300亩被烧毁。"],
  ["ar", "Open at 2:30 p.m.", "يفتح الساعة 14:30."],
  ["zh", "The prize is $1,000 (about €920).", "奖金1000美元（约合人民币7100元）。"],
  ["zh", "Call +41 22 917 12 34 on 3 May.", "5月3日请致电+41-22-9171234。"],
  ["fr", "Call (212) 555-0147 or ask.", "Appelez le 212 555 01 47."],
  ["ru", "It opened on 4 July; a wing follows in 2019.", "Он открылся 4 июля 2017 года; крыло откроется в 2019 году."],
  ["zh", "Levels rose since the 1850s at 2 sites.", "自19世纪50年代以来，两个站点的浓度上升。"],
  ["zh", "Articles 5 to 9 and 12 apply; arts. 14 and 15 do not.", "第五条至第九条和第十二条适用，第14、15条不适用。"],
  ["ar", "Every quarter of an hour at 2 sites.", "كل 15 دقيقة في موقعين."],
  ["fr", 'Take {{literal "Route 66"}}.', 'Prenez la {{literal "route 66"}}.'],
])("in %s, %s / %s differ in numbers as languages do", (lang, source, translation) => {
  expect(besideEnglish(lang, source, translation)).toEqual([]);
});

test.each([
  ["fr", "Winds of 60 miles per hour.", "Des vents de 69 km/h."],
  ["ar", "It holds 96 millilitres.", "يتسع لـ 60 مل."],
  ["ar", "Open from 9 a.m.", "يفتح من الساعة 8 صباحا."],
  ["zh", "Call +41 22 917 12 34.", "请致电+41-22-9171243。"],
  ["fr", 'Take {{literal "Route 66"}}.', 'Prenez la {{literal "Route 99"}}.'],
])("in %s, %s / %s is an error", (lang, source, translation) => {
  expect(besideEnglish(lang, source, translation)).toHaveLength(1);
});
