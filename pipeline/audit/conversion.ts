// Kilometres in a mile, metres in a foot, centimetres in an inch, kilograms in a pound, hectares in an acre, and so on.
const factors = [1.609, 0.3048, 30.48, 2.54, 0.9144, 0.4536, 453.6, 0.4047, 28.35, 3.785, 2.59, 1.852, 0.0667, 0.5];

/** Whether one number is the other in another measure, as exactly as it is written: 60 miles are 96 kilometres. */
export function isConverted(one: number, other: number): boolean {
  return says(one, other) || says(other, one);
}

function says(from: number, to: number): boolean {
  const degrees = [from, -from].map((fahrenheit) => Math.abs(((fahrenheit - 32) * 5) / 9));
  const all = [...factors.map((factor) => from * factor), ...degrees];
  return all.some((value) => Math.abs(value - to) <= Math.max(0.5, value * 0.03));
}
