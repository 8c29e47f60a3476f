/** A language file that a team might write, with what must stand in it and no more. */
export const PORTUGUESE = `name: Português
intl: pt-BR
direction: ltr
script: Latn
quotes: ["“", "”", "‘", "’"]
numbers: {decimal: ",", group: ".", group_from: 5, minus: "−", plus: "+"}
scales:
  - {power: 6, text: {one: "{n}~milhão", many: "{n}~milhões", other: "{n}~milhões"}, after: many}
  - {power: 9, text: {one: "{n}~bilhão", many: "{n}~bilhões", other: "{n}~bilhões"}, after: many}
scale_names:
  - {power: 6, name: milhões, with_unit: "milhões {unit}"}
link: {text: "de ", elided: "de ", before: a}
percent: {text: "{n}%", name: "%"}
percentage_point:
  text: {one: "{n}~ponto percentual", other: "{n}~pontos percentuais"}
  name: pontos percentuais
currencies:
  USD:
    text: {one: "{n}~dólar", many: "{n}~de dólares", other: "{n}~dólares"}
    name: dólares
    counted: de dólares
bounds: {over: "mais de {n}", at_least: "pelo menos {n}", about: "cerca de {n}", under: "menos de {n}", up_to: "até {n}"}
ranges: {figures: "{low}-{high}", words: "{low} a {high}", interval: "{value} ({range})"}
dates:
  months: [janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro]
  weekdays: [domingo, segunda-feira, terça-feira, quarta-feira, quinta-feira, sexta-feira, sábado]
  halves: [AM, PM]
  long: &dates
    day: "{d} de {month} de {y}"
    month: "{month} de {y}"
    year: "{y}"
    two_days: "{d1} e {d2} de {month} de {y}"
    days: "{d1} a {d2} de {month} de {y}"
    days_of_year: "{d1} de {month1} a {d2} de {month2} de {y}"
    days_of_years: "{d1} de {month1} de {y1} a {d2} de {month2} de {y2}"
    months_of_year: "{month1} a {month2} de {y}"
    months_of_years: "{month1} de {y1} a {month2} de {y2}"
    years: "{y1}-{y2}"
  short: *dates
lists: {two: "{a} e {b}", between: ", ", last: "{a} e {b}"}
words:
  sources: Fontes
  source: Fonte
  notes: Notas
  note: Nota
  sources-and-notes: Fontes e notas
  editors-note: Nota da redação
  contents: Sumário
  key-figures: Números-chave
  page-of: Página {page} de {pages}
  data-of-chart: Dados do gráfico
  download-csv: Baixar os dados (CSV)
  download-pdf: Baixar o PDF
  published: Publicado
  credit: "Foto: {name}"
  languages: Idiomas
  all-briefings: Todos os informes
  back-to-text: Voltar ao texto
  skip-to-content: Ir para o conteúdo
  chart: Gráfico
  table: Tabela
  photo: Foto
  missing: s.d.
  accessed: acesso em {date}
  page: p.~{page}
  built: Edição atual
  kept: Edição anterior
  failed: Indisponível
  figure-note: "Nota: {note}"
  rounding: "As cifras estão arredondadas e podem não somar exatamente."
  comma: ", "
  semicolon: "; "
  work-title: "{title}"
  source-line: "Fonte: {source}"
  label-with-unit: "{label} ({unit})"
  mean-of: "Média: {field}"
  median-of: "Mediana: {field}"
  sum-of: "Total: {field}"
  minimum-of: "Mínimo: {field}"
  maximum-of: "Máximo: {field}"
  distinct-of: "Valores distintos: {field}"
  deviation-of: "Desvio padrão: {field}"
  count-of-records: "Número de registros"
  bar-chart: "Gráfico de barras"
  line-chart: "Gráfico de linhas"
  area-chart: "Gráfico de áreas"
  scatter-plot: "Gráfico de dispersão"
  pie-chart: "Gráfico circular"
  map: "Mapa"
  heat-map: "Mapa de calor"
  box-plot: "Diagrama de caixa"
  drafted-chart: "{chart}: {measure}."
  drafted-chart-by: "{chart}: {measure}, por {fields}."
  drafted-extremes: "O valor mais alto é {high} e o mais baixo, {low}."
  drafted-ends: "A série começa em {first} e termina em {last}."
  drafted-series: "{series}: de {first} a {last}."
  value-at: "{value} ({at})"
  worked-out-from: "Calculado a partir de {figures}"
  figures-in-this-briefing: Os números deste boletim
  figure-shown: Número
  value: Valor
  last-released: "publicado antes {figure}"
  provisional: "provisório"
  provisional-mark: "p"
  estimate: "estimativa"
  estimate-mark: "e"
  revised: "revisto"
  revised-mark: "r"
  correction: Correção
  correction-of: "Correção de {date}:"
  source-block: Texto original
  stale: O texto original mudou
  period: Período
`;

/** Another one, from right to left. */
export const HEBREW = `name: עברית
intl: he
direction: rtl
script: Hebr
quotes: ["”", "”", "’", "’"]
numbers:
  decimal: "."
  group: ","
  group_from: 4
  minus: "−"
  plus: "+"
scales:
  - {power: 6, text: "{n}~מיליון", after: other}
  - {power: 9, text: "{n}~מיליארד", after: other}
scale_names:
  - {power: 6, name: מיליונים, with_unit: "מיליוני {unit}"}
percent: {text: "{n}%", name: "%"}
percentage_point: {text: "{n}~נקודות אחוז", name: נקודות אחוז}
units:
  day: {text: {one: "{n}~יום", other: "{n}~ימים"}, name: ימים}
currencies:
  USD: {text: "{n}~דולר", name: דולר}
bounds: {over: "יותר מ-{n}", at_least: "לפחות {n}", about: "כ-{n}", under: "פחות מ-{n}", up_to: "עד {n}"}
ranges: {figures: "{low} עד {high}", words: "{low} עד {high}", interval: "{value} ({range})"}
dates:
  months: [ינואר, פברואר, מרץ, אפריל, מאי, יוני, יולי, אוגוסט, ספטמבר, אוקטובר, נובמבר, דצמבר]
  of_months: [בינואר, בפברואר, במרץ, באפריל, במאי, ביוני, ביולי, באוגוסט, בספטמבר, באוקטובר, בנובמבר, בדצמבר]
  weekdays: [יום ראשון, יום שני, יום שלישי, יום רביעי, יום חמישי, יום שישי, יום שבת]
  halves: [AM, PM]
  long: &dates
    day: "{d} {of_month} {y}"
    month: "{month} {y}"
    year: "{y}"
    days: "{d1} עד {d2} {of_month} {y}"
    days_of_year: "{d1} {of_month1} עד {d2} {of_month2} {y}"
    days_of_years: "{d1} {of_month1} {y1} עד {d2} {of_month2} {y2}"
    months_of_year: "{month1} עד {month2} {y}"
    months_of_years: "{month1} {y1} עד {month2} {y2}"
    years: "{y1} עד {y2}"
  short: *dates
lists: {two: "{a} ו{b}", between: ", ", last: "{a} ו{b}"}
words:
  sources: מקורות
  source: מקור
  notes: הערות
  note: הערה
  sources-and-notes: מקורות והערות
  editors-note: הערת העורך
  contents: תוכן העניינים
  key-figures: נתונים עיקריים
  page-of: עמוד {page} מתוך {pages}
  data-of-chart: נתוני התרשים
  download-csv: הורדת הנתונים (CSV)
  download-pdf: הורדת PDF
  published: פורסם
  credit: "צילום: {name}"
  languages: שפות
  all-briefings: כל התדריכים
  back-to-text: חזרה לטקסט
  skip-to-content: דילוג לתוכן
  chart: תרשים
  table: טבלה
  photo: תמונה
  missing: אין נתון
  accessed: נצפה ב-{date}
  page: עמ'~{page}
  built: מהדורה נוכחית
  kept: מהדורה קודמת
  failed: לא זמין
  figure-note: "הערה: {note}"
  rounding: "המספרים מעוגלים."
  comma: ", "
  semicolon: "; "
  work-title: "{title}"
  source-line: "מקור: {source}"
  label-with-unit: "{label} ({unit})"
  mean-of: "ממוצע: {field}"
  median-of: "חציון: {field}"
  sum-of: "סך הכול: {field}"
  minimum-of: "מינימום: {field}"
  maximum-of: "מקסימום: {field}"
  distinct-of: "ערכים שונים: {field}"
  deviation-of: "סטיית תקן: {field}"
  count-of-records: "מספר הרשומות"
  bar-chart: "תרשים עמודות"
  line-chart: "תרשים קווים"
  area-chart: "תרשים שטח"
  scatter-plot: "תרשים פיזור"
  pie-chart: "תרשים עוגה"
  map: "מפה"
  heat-map: "מפת חום"
  box-plot: "תרשים קופסה"
  drafted-chart: "{chart}: {measure}."
  drafted-chart-by: "{chart}: {measure}, לפי {fields}."
  drafted-extremes: "הערך הגבוה ביותר הוא {high} והנמוך ביותר {low}."
  drafted-ends: "הסדרה מתחילה ב־{first} ומסתיימת ב־{last}."
  drafted-series: "{series}: מ־{first} עד {last}."
  value-at: "{value} ({at})"
  worked-out-from: "מחושב מתוך {figures}"
  figures-in-this-briefing: הנתונים בתדריך זה
  figure-shown: נתון
  value: ערך
  last-released: "פורסם לאחרונה {figure}"
  provisional: "ארעי"
  provisional-mark: "א"
  estimate: "אומדן"
  estimate-mark: "מ"
  revised: "מתוקן"
  revised-mark: "ת"
  correction: תיקון
  correction-of: "תיקון מיום {date}:"
  source-block: טקסט המקור
  stale: המקור השתנה
  period: תקופה
`;
