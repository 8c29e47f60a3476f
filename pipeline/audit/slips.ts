/** Whether two numbers have the same digits in another order: 62 for 26. */
export function isShuffled(one: string, other: string): boolean {
  return one.length > 1 && one.length === other.length && one !== other && sorted(one) === sorted(other);
}

/** Whether one number may be the other with a slip of the fingers: a digit wrong, two changed about, one too many or too few. */
export function isSlip(one: number, other: number): boolean {
  const [less = "", more = ""] = [String(one), String(other)].toSorted((a, b) => a.length - b.length);
  if (more.length < 2) return false;
  if (less.length + 1 === more.length && less.length > 1)
    return [...more].some((_, index) => more.slice(0, index) + more.slice(index + 1) === less);
  if (less.length !== more.length) return false;
  const wrong = [...less].filter((digit, index) => digit !== more[index]).length;
  return wrong === 1 || (wrong === 2 && isShuffled(less, more));
}

function sorted(digits: string): string {
  return [...digits].sort().join("");
}
