/** The size of a legend's entry beside its label, in units: the gap to the label, and to the next entry. */
export const entryGap = {label: 4, column: 16} as const;

/**
 * The columns of a legend: as many as `room` takes with these labels, spread evenly over the rows that are needed.
 * Each column is as wide as its widest entry.
 */
export function legendColumns(labels: readonly number[], symbol: number, room: number): number {
  let columns = labels.length;
  while (columns > 1 && rowWidth(labels, symbol, columns) > room) columns--;
  return Math.max(1, Math.ceil(labels.length / Math.ceil(labels.length / Math.max(1, columns))));
}

function rowWidth(labels: readonly number[], symbol: number, columns: number): number {
  let sum = -entryGap.column;
  for (let column = 0; column < columns; column++) {
    const widest = Math.max(...labels.filter((_, index) => index % columns === column));
    sum += widest + symbol + entryGap.label + entryGap.column;
  }
  return sum;
}
