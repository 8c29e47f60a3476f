// Numbers as rows of text.
import process from "node:process";

export function median(numbers) {
  const sorted = numbers.filter((number) => !Number.isNaN(number)).sort((a, b) => a - b);
  return sorted.length === 0
    ? Number.NaN
    : (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}

export function ratios(ours, theirs) {
  return ours.map((own, index) => (own / theirs[index]).toFixed(2));
}

export function whole(number) {
  return Number.isNaN(number) ? "–" : number.toFixed(0);
}

export function tenth(number) {
  return Number.isNaN(number) ? "–" : number.toFixed(1);
}

export function printTable(head, rows) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
  for (const row of [head, ...rows])
    print(
      `${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column] + 2))).join("")}\n`,
    );
  print("\n");
}

export function print(text) {
  process.stdout.write(text);
}
