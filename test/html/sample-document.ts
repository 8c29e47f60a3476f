import type {Document} from "../../pipeline/model/document.ts";
import {sampleChart} from "./sample-chart.ts";
import {cell, figure, head, paragraph, reference, section, table, text} from "./sample-nodes.ts";
import {at, words} from "./sample-words.ts";

/** A briefing that has every kind of node, in English, Chinese or Arabic. */
export function sampleDocument(lang: "en" | "zh" | "ar"): Document {
  const say = words[lang];
  const rtl = lang === "ar";
  const data = table(say.chart[0], say.head, [
    [head("row", say.chart[1]), cell(figure("trade.share", "25.4", "25.4"))],
    [head("row", say.chart[2]), cell(figure("trade.share", "25.7", "25.7"))],
  ]);
  return {
    type: "document",
    briefing: "international-cooperation",
    lang,
    direction: rtl ? "rtl" : "ltr",
    kicker: say.kicker,
    title: [text(say.title)],
    titleText: say.title,
    description: say.description,
    keywords: ["trade"],
    published: "2017-08-11",
    figures: [],
    publishedShown: say.published,
    at,
    children: [
      {type: "lede", children: [text(say.lede)], at},
      {
        type: "cards",
        at,
        cards: say.cards.map(([shown, label], index) => ({
          figure: figure(`fact_${index}`, shown, shown.replace(/[^\d.]/g, "")),
          label,
          ...(index === 1 && {reference: reference(1, "ref-report-1")}),
          at,
        })),
      },
      {
        type: "editors-note",
        label: {en: "Editor’s note", zh: "编者按", ar: "ملاحظة المحرر"}[lang],
        children: [paragraph(text(say.note))],
        at,
      },
      {
        type: "contents",
        title: {en: "Contents", zh: "目录", ar: "المحتويات"}[lang],
        entries: [
          {id: "trade", level: 2, text: say.trade},
          {id: "visits", level: 3, text: say.visits},
        ],
        at,
      },
      section(
        2,
        "trade",
        say.trade,
        paragraph(
          text(say.sentence[0]),
          figure("trade_share_2016", say.sentence[1], "25.7"),
          text(say.sentence[2]),
          reference(1, "ref-report-2", "14"),
          text(" "),
          {type: "strong", children: [text(say.strong)], at},
          text(" "),
          {type: "span", lang: lang === "en" ? "zh" : "en", children: [text(lang === "en" ? "25" : say.other)], at},
          text(" "),
          {type: "link", href: "https://statistics.example/trade?a=1&b=2", children: [text(say.credit)], at},
          {type: "line-break", at},
          {type: "date", date: "2017-05-14/2017-05-15", shown: say.published, at},
          text(" CO"),
          {type: "subscript", children: [text("2")], at},
          text(" m"),
          {type: "superscript", children: [text("2")], at},
          text(" "),
          {type: "code", text: "trade.csv", at},
          text(" "),
          {type: "emphasis", children: [text(say.strong)], at},
        ),
        {
          type: "figure",
          id: "trade_share",
          caption: [text(say.chart[0])],
          subtitle: say.unit,
          credit: [text(say.credit)],
          alternative: say.chart[0],
          picture: {kind: "chart", chart: sampleChart("trade_share", say.chart, rtl), data},
          at,
        },
        section(
          3,
          "visits",
          say.visits,
          {
            type: "list",
            ordered: false,
            start: 1,
            items: say.items.map((item) => ({type: "item", children: [paragraph(text(item))], at})),
            at,
          },
          {
            type: "quote",
            children: [{type: "paragraph", children: [text(say.quote[0])], at}],
            name: [text(say.quote[1])],
            at,
          },
          paragraph(text(say.lede)),
          {
            ...table(say.tableTitle, say.head, [
              [head("row", "2015"), cell(figure("trade_share_2015", "25.4", "25.4"))],
              [head("row", "2016"), cell(figure("trade_share_2016", "25.7", "25.7"))],
            ]),
            id: "shares",
            note: [text(say.credit)],
          },
          {type: "rule", at},
          {
            type: "list",
            ordered: true,
            start: 3,
            items: say.items.map((item) => ({type: "item", children: [paragraph(text(item))], at})),
            at,
          },
        ),
      ),
      {
        type: "sources",
        title: {en: "Sources", zh: "资料来源", ar: "المصادر"}[lang],
        id: "sources",
        entries: [
          {
            number: 1,
            shown: "1",
            id: "source-report",
            children: [text(say.source)],
            references: ["ref-report-1", "ref-report-2"],
            at,
          },
        ],
        at,
      },
    ],
  };
}
