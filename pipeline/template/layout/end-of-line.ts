/** How a text ends its lines; one with any CRLF is written on Windows. */
export function eolOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
