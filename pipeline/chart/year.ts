/** Whether a value reads as a year of our statistics: a whole number of four digits, 1000 to 2200. */
export function isYear(value: unknown): boolean {
  const year = typeof value === "string" && /^\d{4}$/.test(value) ? Number(value) : value;
  return typeof year === "number" && Number.isInteger(year) && year >= 1000 && year <= 2200;
}
