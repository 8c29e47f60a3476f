/** Whether a text alone in a row reads as a note: "Source: …", "* Provisional", "1) …", "(a) …", or a sentence. */
export function readsAsNote(text: string): boolean {
  return text.length >= 80 || NOTE.test(text);
}

const NOTE =
  /^(?:(?:sources?|notes?|n\.?b\.?|remarques?|fuentes?|notas?|источники?|примечани[ея]|来源|资料来源|数据来源|注|说明|المصدر|المصادر|ملاحظات?|ملاحظة)(?:\s*[:：.]|$)|[*†‡§¹²³]|\(?[\da-z]\)\s|\[[\da-z]\])/isu;
