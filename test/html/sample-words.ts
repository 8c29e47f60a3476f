import type {Place} from "../../pipeline/model/problem.ts";

export const at: Place = {file: "templates/sample/en.md.hbs", line: 1, column: 1};

/** The words of the sample document: the same document in three languages. */
export interface SampleWords {
  readonly kicker: string;
  readonly title: string;
  readonly description: string;
  readonly published: string;
  readonly lede: string;
  readonly note: string;
  readonly cards: readonly (readonly [string, string])[];
  readonly trade: string;
  /** Text before, figure, text after. */
  readonly sentence: readonly [string, string, string];
  readonly strong: string;
  readonly chart: readonly [string, string, string];
  readonly unit: string;
  readonly credit: string;
  readonly visits: string;
  readonly items: readonly string[];
  readonly quote: readonly [string, string];
  readonly tableTitle: string;
  readonly head: readonly [string, string];
  readonly source: string;
  readonly other: string;
}

export const words: Readonly<Record<"en" | "zh" | "ar", SampleWords>> = {
  en: {
    kicker: "Belt and Road by the numbers",
    title: "International cooperation further enhanced",
    description: "Trade along the routes grew slightly in 2016.",
    published: "11 August 2017",
    lede: "Over four years, cooperation between China and the countries along the routes has widened, and trade with them has become a slightly larger part of the whole.",
    note: "The first part of a series on the Big Data Report.",
    cards: [
      ["26", "visits by state leaders"],
      ["more than 270", "letters of intent signed at the Forum"],
      ["25.7%", "share of China’s foreign trade"],
      ["43", "countries with joint statements"],
    ],
    trade: "Trade and financing",
    sentence: [
      "Trade with countries along the routes made up ",
      "25.7%",
      " of China’s foreign trade, slightly more than a year before.",
    ],
    strong: "Southeast Asia accounted for almost half of it.",
    chart: ["Share of China’s foreign trade", "2015", "2016"],
    unit: "Per cent, countries along the routes",
    credit: "Belt and Road Big Data Report 2017",
    visits: "Visits and agreements",
    items: [
      "Development plans aligned with Russia and Kazakhstan",
      "Railway projects in Malaysia, Thailand, Indonesia and Laos",
    ],
    quote: [
      "A silk road on ice through the northern polar regions was proposed in Moscow in July.",
      "State Information Center",
    ],
    tableTitle: "Trade share by year",
    head: ["Year", "Share of foreign trade (%)"],
    source: "State Information Center, Belt and Road Big Data Report 2017, Beijing.",
    other: "“一带一路”大数据报告",
  },
  zh: {
    kicker: "数说“一带一路”",
    title: "国际合作进一步深化",
    description: "二〇一六年沿线贸易占比略有上升。",
    published: "2017年8月11日",
    lede: "四年来，中国与沿线国家的合作不断扩大，与这些国家的贸易在对外贸易总额中的占比也略有上升。",
    note: "本文是大数据报告系列的第一篇。",
    cards: [
      ["26次", "国家领导人来访"],
      ["270多项", "论坛期间签署的合作意向"],
      ["25.7%", "占中国对外贸易总额的比重"],
      ["43个", "签署联合声明的国家"],
    ],
    trade: "贸易与资金融通",
    sentence: ["与沿线国家的贸易额占中国对外贸易总额的", "25.7%", "，略高于上一年。"],
    strong: "其中东南亚约占一半。",
    chart: ["占中国对外贸易总额的比重", "2015年", "2016年"],
    unit: "百分比，沿线国家",
    credit: "《“一带一路”大数据报告（2017）》",
    visits: "互访与协议",
    items: ["发展规划与俄罗斯、哈萨克斯坦等国对接", "马来西亚、泰国、印度尼西亚和老挝的铁路项目"],
    quote: ["七月在莫斯科提出了共建“冰上丝绸之路”的倡议。", "国家信息中心"],
    tableTitle: "各年贸易占比",
    head: ["年份", "占对外贸易总额的比重（%）"],
    source: "国家信息中心：《“一带一路”大数据报告（2017）》，北京。",
    other: "Belt and Road Portal",
  },
  ar: {
    kicker: "الحزام والطريق بالأرقام",
    title: "تعزيز التعاون الدولي بصورة أكبر",
    description: "ارتفعت حصة التجارة على طول الطريق قليلا في عام 2016.",
    published: "11 أغسطس 2017",
    lede: "على مدى أربع سنوات اتسع التعاون بين الصين والبلدان الواقعة على طول الطريق، وارتفعت حصة التجارة معها قليلا من مجموع التجارة الخارجية.",
    note: "الجزء الأول من سلسلة عن تقرير البيانات الضخمة.",
    cards: [
      ["26", "زيارة قام بها قادة دول"],
      ["أكثر من 270", "خطاب نوايا وُقّع في المنتدى"],
      ["25.7%", "من التجارة الخارجية للصين"],
      ["43", "بلدا وقّع بيانات مشتركة"],
    ],
    trade: "التجارة والتمويل",
    sentence: [
      "بلغت التجارة مع البلدان الواقعة على طول الطريق ",
      "25.7%",
      " من التجارة الخارجية للصين، أي أكثر قليلا من العام السابق.",
    ],
    strong: "وشكّل جنوب شرق آسيا نحو نصفها.",
    chart: ["الحصة من التجارة الخارجية للصين", "2015", "2016"],
    unit: "نسبة مئوية، البلدان الواقعة على طول الطريق",
    credit: "تقرير البيانات الضخمة للحزام والطريق 2017",
    visits: "الزيارات والاتفاقات",
    items: ["مواءمة خطط التنمية مع روسيا وكازاخستان", "مشاريع السكك الحديدية في ماليزيا وتايلند وإندونيسيا ولاوس"],
    quote: ["اقتُرح في موسكو في يوليو إنشاء طريق حرير على الجليد.", "مركز المعلومات الحكومي"],
    tableTitle: "حصة التجارة حسب السنة",
    head: ["السنة", "الحصة من التجارة الخارجية (%)"],
    source: "مركز المعلومات الحكومي، تقرير البيانات الضخمة للحزام والطريق 2017، بيجين.",
    other: "Belt and Road Portal",
  },
};
