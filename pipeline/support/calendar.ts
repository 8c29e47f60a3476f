const DAY = /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$/u;

/** Whether a text is a day of the calendar, "2017-05-14". */
export function isDay(text: string): boolean {
  return text.length === 10 && isPoint(text);
}

/** Whether a text is an ISO 8601 day, month or year, or two of one kind with a slash between, the earlier first. */
export function isIsoDate(text: string): boolean {
  const [start = "", end, ...rest] = text.split("/");
  if (rest.length > 0 || !isPoint(start)) return false;
  return end === undefined || (end.length === start.length && isPoint(end) && start <= end);
}

function isPoint(text: string): boolean {
  const match = DAY.exec(text);
  if (!match) return false;
  const [, year = "", month = "01", day = "01"] = match;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return Number(year) > 0 && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
