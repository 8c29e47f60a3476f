import {type Said, templatesOf} from "./interlinear.ts";

const SHEET = `published: 2026-10-05
sources:
  port: {title: Harbour statistics, publisher: Port Authority, year: 2026, url: https://example.org/port}
  customs: {title: Customs ledger, publisher: Customs Office}
data:
  months:
    rows:
      - {month: 2026-06, ships: 1192, cargo: 1254300, share: 24.81}
      - {month: 2026-07, ships: 1205, cargo: 1310200, share: 25.44}
      - {month: 2026-08, ships: 1198, cargo: 1289050, share: 25.06}
    columns:
      month: {label: Month, type: date}
      ships: {label: Ships}
      cargo: {label: Cargo, unit: tonne}
      share: {label: Share of trade, unit: percent, digits: 1, status: provisional}
    source: port
  partners:
    rows:
      - {country: VN, loans: 410.5}
      - {country: MY, loans: 385}
      - {country: TH, loans: 120.25}
      - {country: KH, loans: 75}
    columns: {country: {label: Partner, type: country}, loans: {label: Loans, unit: USD, scale: 6, digits: 1}}
    source: customs
facts:
  ships: {label: ships in the last month, from: months.ships, at: latest}
  ships_before: {label: ships in the month before, from: months.ships, at: latest - 1m}
  ships_change: {label: change in a month, formula: ships - ships_before}
  cargo: {label: cargo of the last month, from: months.cargo, at: latest}
  share: {label: share of trade, from: months.share, at: latest}
  share_before: {label: share a month before, from: months.share, at: latest - 1m}
  share_change: {label: change of the share, formula: share - share_before, unit: percentage_point, digits: 1}
  busiest: {label: busiest month, from: months.month, at: {max: ships}}
  top_partners: {label: largest partners, from: partners.country, at: {max: loans}, top: 2}
  leader: {label: largest partner, from: partners.country, at: {max: loans}}
  leader_loans: {label: loans of the largest partner, from: partners.loans, at: {max: loans}}
  rank_of_thailand: {label: place of Thailand, from: partners.loans, where: {country: TH}, rank: {max: loans}}
  letters: {label: letters of intent, value: 270, bound: over, source: port, period: 2026-09}
  opening: {label: opening, value: 2026-05-14/2026-05-15, type: date, source: port}
  harbour: {label: the harbour, value: Blue Bay, type: text}
  wait: {label: hours of waiting, low: 40, high: 50, unit: hour, source: port, status: estimate}
  berths: {label: berths, value: 2, source: port}
  crews: {label: people on board, value: 48650, source: port, status: revised}
corrections:
  - {date: 2026-10-01, facts: letters, text: An earlier version counted the letters of another year.}
charts:
  ships:
    title: {text: 'Ships {{#claim "ships_change > 0"}}on the rise{{else}}not on the rise{{/claim}}', subtitle: Number}
    description: "Columns for each month; the last stands at {{ships}}, the one before at {{ships_before}}."
    note: The cargo of the last month was {{cargo short=true}}.
    data: {name: months}
    height: 160
    mark: bar
    encoding:
      x: {field: month, type: temporal, timeUnit: yearmonth, title: null, axis: {format: "%b %Y"}}
      y: {field: ships, type: quantitative, title: null}
tables:
  months: {data: months, title: Month by month, columns: [month, ships, cargo, share], sort: -month}
  partners: {data: partners, title: Partners, sort: -loans, top: 3}
`;

const said = (en: string, zh: string, fr: string, ru: string, es: string, ar: string): Said => ({
  en,
  zh,
  fr,
  ru,
  es,
  ar,
});

const WORDS = [
  said("ships", "船舶", "navires", "суда", "buques", "سفن"),
  said("Blue Bay", "蓝湾", "Baie bleue", "Голубая бухта", "Bahía Azul", "الخليج الأزرق"),
  said(
    "The harbour in figures, {{ships}} ships",
    "港口数字：{{ships}}艘船",
    "Le port en chiffres, {{ships}} navires",
    "Порт в цифрах: {{ships}} судов",
    "El puerto en cifras, {{ships}} buques",
    "الميناء بالأرقام: {{ships}} سفينة",
  ),
  said(
    "Ships, cargo and partners of one harbour; {{letters}} letters of intent.",
    "一座港口的船舶、货物与伙伴；{{letters}}份意向书。",
    "Navires, fret et partenaires d’un port ; {{letters}} lettres d’intention.",
    "Суда, грузы и партнёры одного порта; писем о намерениях: {{letters}}.",
    "Buques, carga y socios de un puerto; {{letters}} cartas de intención.",
    "سفن ميناء وبضائعه وشركاؤه؛ {{letters}} رسالة نوايا.",
  ),
  said(
    "Harbour statistics",
    "港口统计",
    "Statistiques portuaires",
    "Портовая статистика",
    "Estadística portuaria",
    "إحصاءات الميناء",
  ),
  said("Port Authority", "港务局", "Autorité portuaire", "Администрация порта", "Autoridad Portuaria", "سلطة الميناء"),
  said("Customs ledger", "海关账册", "Registre des douanes", "Таможенный реестр", "Registro aduanero", "سجل الجمارك"),
  said("Customs Office", "海关", "Bureau des douanes", "Таможня", "Aduana", "مكتب الجمارك"),
  said("Month", "月份", "Mois", "Месяц", "Mes", "الشهر"),
  said("Ships", "船舶", "Navires", "Суда", "Buques", "السفن"),
  said("Cargo", "货物", "Fret", "Грузы", "Carga", "البضائع"),
  said("Share of trade", "贸易份额", "Part du commerce", "Доля в торговле", "Cuota del comercio", "الحصة من التجارة"),
  said("Partner", "伙伴", "Partenaire", "Партнёр", "Socio", "الشريك"),
  said("Loans", "贷款", "Prêts", "Кредиты", "Préstamos", "القروض"),
  said(
    "ships in the last month",
    "上月船舶",
    "navires le dernier mois",
    "судов за последний месяц",
    "buques en el último mes",
    "سفن الشهر الأخير",
  ),
  said(
    "ships in the month before",
    "前一个月船舶",
    "navires le mois précédent",
    "судов месяцем ранее",
    "buques en el mes anterior",
    "سفن الشهر السابق",
  ),
  said(
    "change in a month",
    "一个月的变化",
    "évolution en un mois",
    "изменение за месяц",
    "variación en un mes",
    "التغير خلال شهر",
  ),
  said(
    "cargo of the last month",
    "上月货物",
    "fret du dernier mois",
    "грузы последнего месяца",
    "carga del último mes",
    "بضائع الشهر الأخير",
  ),
  said("share of trade", "贸易所占份额", "part du commerce", "доля в торговле", "cuota del comercio", "حصة التجارة"),
  said(
    "share a month before",
    "前一个月的份额",
    "part un mois plus tôt",
    "доля месяцем ранее",
    "cuota un mes antes",
    "الحصة قبل شهر",
  ),
  said(
    "change of the share",
    "份额的变化",
    "évolution de la part",
    "изменение доли",
    "variación de la cuota",
    "تغير الحصة",
  ),
  said(
    "busiest month",
    "最忙的月份",
    "mois le plus chargé",
    "самый напряжённый месяц",
    "mes de mayor actividad",
    "أكثر الشهور ازدحاما",
  ),
  said(
    "largest partners",
    "最大的伙伴",
    "principaux partenaires",
    "крупнейшие партнёры",
    "mayores socios",
    "أكبر الشركاء",
  ),
  said("largest partner", "最大伙伴", "premier partenaire", "крупнейший партнёр", "mayor socio", "أكبر شريك"),
  said(
    "loans of the largest partner",
    "最大伙伴的贷款",
    "prêts du premier partenaire",
    "кредиты крупнейшего партнёра",
    "préstamos del mayor socio",
    "قروض أكبر شريك",
  ),
  said(
    "place of Thailand",
    "泰国的名次",
    "rang de la Thaïlande",
    "место Таиланда",
    "puesto de Tailandia",
    "مرتبة تايلاند",
  ),
  said(
    "letters of intent",
    "意向书",
    "lettres d’intention",
    "письма о намерениях",
    "cartas de intención",
    "رسائل النوايا",
  ),
  said("opening", "开幕", "ouverture", "открытие", "inauguración", "الافتتاح"),
  said("the harbour", "港口", "le port", "порт", "el puerto", "الميناء"),
  said("hours of waiting", "等候时长", "durée d’attente", "время ожидания", "tiempo de espera", "مدة الانتظار"),
  said("berths", "泊位", "postes à quai", "причалы", "atraques", "الأرصفة"),
  said(
    "people on board",
    "船上人员",
    "personnes à bord",
    "людей на борту",
    "personas a bordo",
    "الأشخاص على متن السفن",
  ),
  said(
    "An earlier version counted the letters of another year.",
    "先前版本误计了另一年的意向书。",
    "Une version antérieure comptait les lettres d’une autre année.",
    "В прежней версии были учтены письма за другой год.",
    "Una versión anterior contaba las cartas de otro año.",
    "احتسبت نسخة سابقة رسائل سنة أخرى.",
  ),
  said(
    'Ships {{#claim "ships_change > 0"}}on the rise{{else}}not on the rise{{/claim}}',
    '船舶{{#claim "ships_change > 0"}}增多{{else}}未见增多{{/claim}}',
    'Les navires {{#claim "ships_change > 0"}}augmentent{{else}}n’augmentent pas{{/claim}}',
    'Судов {{#claim "ships_change > 0"}}больше{{else}}не больше{{/claim}}',
    'Los buques {{#claim "ships_change > 0"}}aumentan{{else}}no aumentan{{/claim}}',
    'السفن {{#claim "ships_change > 0"}}في ازدياد{{else}}ليست في ازدياد{{/claim}}',
  ),
  said("Number", "数量", "Nombre", "Число", "Número", "العدد"),
  said(
    "Columns for each month; the last stands at {{ships}}, the one before at {{ships_before}}.",
    "每月一根柱；最后一根为{{ships}}，前一根为{{ships_before}}。",
    "Une colonne par mois ; la dernière atteint {{ships}}, la précédente {{ships_before}}.",
    "Столбцы по месяцам; последний — {{ships}}, предыдущий — {{ships_before}}.",
    "Una columna por mes; la última llega a {{ships}}, la anterior a {{ships_before}}.",
    "عمود لكل شهر؛ الأخير عند {{ships}} والذي قبله عند {{ships_before}}.",
  ),
  said(
    "The cargo of the last month was {{cargo short=true}}.",
    "上月货物为{{cargo short=true}}。",
    "Le fret du dernier mois : {{cargo short=true}}.",
    "Грузы последнего месяца: {{cargo short=true}}.",
    "Carga del último mes: {{cargo short=true}}.",
    "بضائع الشهر الأخير: {{cargo short=true}}.",
  ),
  said("Month by month", "逐月", "Mois par mois", "По месяцам", "Mes a mes", "شهرا بشهر"),
  said("Partners", "伙伴国", "Partenaires", "Партнёры", "Socios", "الشركاء"),
];

const BLOCKS = [
  said(
    "# The harbour of {{harbour}}",
    "# {{harbour}}港",
    "# Le port de {{harbour}}",
    "# Порт {{harbour}}",
    "# El puerto de {{harbour}}",
    "# ميناء {{harbour}}",
  ),
  said(
    'In {{period "ships"}} the harbour counted {{ships}} ships, {{#claim "ships > ships_before"}}more than{{else claim "ships < ships_before"}}fewer than{{else}}as many as{{/claim}} the {{ships_before}} of the month before.',
    '{{period "ships"}}，港口停靠{{ships}}艘船，{{#claim "ships > ships_before"}}多于{{else claim "ships < ships_before"}}少于{{else}}等于{{/claim}}前一个月的{{ships_before}}艘。',
    'En {{period "ships"}}, le port a compté {{ships}} navires, {{#claim "ships > ships_before"}}plus que{{else claim "ships < ships_before"}}moins que{{else}}autant que{{/claim}} les {{ships_before}} du mois précédent.',
    'За {{period "ships"}} порт принял {{ships}} судов, {{#claim "ships > ships_before"}}больше{{else claim "ships < ships_before"}}меньше{{else}}столько же{{/claim}}, чем месяцем ранее ({{ships_before}}).',
    'En {{period "ships"}} el puerto contó {{ships}} buques, {{#claim "ships > ships_before"}}más que{{else claim "ships < ships_before"}}menos que{{else}}tantos como{{/claim}} los {{ships_before}} del mes anterior.',
    'في {{period "ships"}} استقبل الميناء {{ships}} سفينة، {{#claim "ships > ships_before"}}أكثر من{{else claim "ships < ships_before"}}أقل من{{else}}مثل{{/claim}} الشهر السابق ({{ships_before}}).',
  ),
  '{{key_figures "ships" "cargo" "share" "letters"}}',
  said("## Trade", "## 贸易", "## Commerce", "## Торговля", "## Comercio", "## التجارة"),
  said(
    'The share was {{share}}, after {{share_before}}: it {{#claim "share_change > 0"}}rose by {{share_change abs=true}}{{else claim "share_change < 0"}}fell by {{share_change abs=true}}{{else}}stayed{{/claim}}. Ships: {{ships_change sign=true}}. Aboard were {{crews}} people, {{crews short=true digits=0}} in round figures.',
    '份额为{{share}}，此前为{{share_before}}：{{#claim "share_change > 0"}}上升{{share_change abs=true}}{{else claim "share_change < 0"}}下降{{share_change abs=true}}{{else}}不变{{/claim}}。船舶：{{ships_change sign=true}}。船上共{{crews}}人，约{{crews short=true digits=0}}。',
    'La part était de {{share}}, après {{share_before}} : elle {{#claim "share_change > 0"}}a gagné {{share_change abs=true}}{{else claim "share_change < 0"}}a perdu {{share_change abs=true}}{{else}}n’a pas bougé{{/claim}}. Navires : {{ships_change sign=true}}. À bord, {{crews}} personnes, soit {{crews short=true digits=0}}.',
    'Доля составила {{share}} после {{share_before}}: она {{#claim "share_change > 0"}}выросла на {{share_change abs=true}}{{else claim "share_change < 0"}}снизилась на {{share_change abs=true}}{{else}}не изменилась{{/claim}}. Судов: {{ships_change sign=true}}. На борту было {{crews}} человек, округлённо {{crews short=true digits=0}}.',
    'La cuota fue de {{share}}, tras {{share_before}}: {{#claim "share_change > 0"}}subió {{share_change abs=true}}{{else claim "share_change < 0"}}bajó {{share_change abs=true}}{{else}}no varió{{/claim}}. Buques: {{ships_change sign=true}}. A bordo, {{crews}} personas, o sea {{crews short=true digits=0}}.',
    'بلغت الحصة {{share}} بعد {{share_before}}: {{#claim "share_change > 0"}}ارتفعت بمقدار {{share_change abs=true}}{{else claim "share_change < 0"}}انخفضت بمقدار {{share_change abs=true}}{{else}}لم تتغير{{/claim}}. السفن: {{ships_change sign=true}}. على متنها {{crews}} شخص، أي {{crews short=true digits=0}}.',
  ),
  '{{chart "ships"}}',
  '{{table "months"}}',
  said(
    "- The busiest month was {{busiest}}.\n- The largest partners are {{list top_partners}}; {{leader}} alone borrowed {{leader_loans}}, {{leader_loans digits=0}} rounded. Thailand takes place {{rank_of_thailand}}.\n- Ships wait {{wait}}.",
    "- 最忙的月份是{{busiest}}。\n- 最大的伙伴是{{list top_partners}}；仅{{leader}}就借款{{leader_loans}}，取整为{{leader_loans digits=0}}。泰国名列第{{rank_of_thailand}}。\n- 船舶等候{{wait}}。",
    "- Le mois le plus chargé : {{busiest}}.\n- Les premiers partenaires : {{list top_partners}} ; {{leader}} a emprunté {{leader_loans}}, soit {{leader_loans digits=0}}. La Thaïlande occupe le rang {{rank_of_thailand}}.\n- Les navires attendent {{wait}}.",
    "- Самый напряжённый месяц: {{busiest}}.\n- Крупнейшие партнёры: {{list top_partners}}; {{leader}} — это {{leader_loans}}, округлённо {{leader_loans digits=0}}. Место Таиланда: {{rank_of_thailand}}.\n- Ожидание: {{wait}}.",
    "- El mes de mayor actividad: {{busiest}}.\n- Los mayores socios: {{list top_partners}}; {{leader}} tomó prestados {{leader_loans}}, o sea {{leader_loans digits=0}}. Puesto de Tailandia: {{rank_of_thailand}}.\n- Los buques esperan {{wait}}.",
    "- أكثر الشهور ازدحاما: {{busiest}}.\n- أكبر الشركاء: {{list top_partners}}؛ واقترضت {{leader}} {{leader_loans}}، أي {{leader_loans digits=0}}. مرتبة تايلاند: {{rank_of_thailand}}.\n- تنتظر السفن {{wait}}.",
  ),
  '{{table "partners"}}',
  said(
    'It opened on {{opening}}, with {{count "berths" one="berth" other="berths"}}. {{literal "Quay 7"}} followed.{{cite "customs" page="14"}}',
    '港口于{{opening}}开幕，有{{count "berths" other="个泊位"}}。{{literal "7号码头"}}随后启用。{{cite "customs" page="14"}}',
    'Il a ouvert les {{opening}}, avec {{count "berths" one="poste" many="postes" other="postes"}}. Le {{literal "quai 7"}} a suivi.{{cite "customs" page="14"}}',
    'Он открылся {{opening}}, и в нём {{count "berths" one="причал" few="причала" many="причалов" other="причала"}}. Затем появился {{literal "причал 7"}}.{{cite "customs" page="14"}}',
    'Abrió el {{opening}}, con {{count "berths" one="atraque" many="atraques" other="atraques"}}. Siguió el {{literal "muelle 7"}}.{{cite "customs" page="14"}}',
    'افتتح في {{opening}}، وفيه {{count "berths" zero="لا أرصفة" one="رصيف واحد" two="رصيفان" few="# أرصفة" many="# رصيفا" other="# رصيف"}}. ثم تبعه {{literal "الرصيف 7"}}.{{cite "customs" page="14"}}',
  ),
  said(
    '| Partner | Figure |\n| --- | ---: |\n| {{name "VN"}} | {{leader_loans bare=true}} |\n| Letters | {{letters}} |',
    '| 伙伴 | 数字 |\n| --- | ---: |\n| {{name "VN"}} | {{leader_loans bare=true}} |\n| 意向书 | {{letters}} |',
    '| Partenaire | Chiffre |\n| --- | ---: |\n| {{name "VN"}} | {{leader_loans bare=true}} |\n| Lettres | {{letters}} |',
    '| Партнёр | Число |\n| --- | ---: |\n| {{name "VN"}} | {{leader_loans bare=true}} |\n| Письма | {{letters}} |',
    '| Socio | Cifra |\n| --- | ---: |\n| {{name "VN"}} | {{leader_loans bare=true}} |\n| Cartas | {{letters}} |',
    '| الشريك | الرقم |\n| --- | ---: |\n| {{name "VN"}} | {{leader_loans bare=true}} |\n| الرسائل | {{letters}} |',
  ),
  "{{> contact}}",
];

/** One briefing in six languages, with one of everything that prints a figure. */
export const HARBOUR: Readonly<Record<string, string>> = {
  "data/harbour.yaml": SHEET,
  "templates/partials/contact.hbs": '{{word "Contact"}}: {{letters}}, {{letters}}\n',
  "templates/words.zh.yaml": "Contact: 联系\n",
  "templates/words.fr.yaml": "Contact: Contact\n",
  "templates/words.ru.yaml": "Contact: Связь\n",
  "templates/words.es.yaml": "Contact: Contacto\n",
  "templates/words.ar.yaml": "Contact: للاتصال\n",
  ...templatesOf("templates/harbour", {
    front: `kicker: "The harbour in figures, {{ships}} ships"
description: "Ships, cargo and partners of one harbour; {{letters}} letters of intent."
keywords: [ships]
appendix: figures
`,
    words: WORDS,
    blocks: BLOCKS,
  }),
};
