/** Whether a stretch of white space, or of comments, holds an empty line. */
export function hasEmptyLine(text: string): boolean {
  return /(?:\r\n|\r(?!\n)|\n)[ \t]*[\r\n]/.test(text);
}
