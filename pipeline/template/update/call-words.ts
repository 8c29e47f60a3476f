/** Whether a call has an option in quotes, which may hold a translator's words. */
export function hasWords(call: string): boolean {
  return /\w\s*=\s*["']/.test(call);
}
