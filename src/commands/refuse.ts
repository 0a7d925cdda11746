// How a command ends that could not do what it was asked for.

/** Exit codes: something could not be read or had; the command was called wrongly. */
export type RefusalCode = 1 | 2;

/** Prints what is wrong, where errors belong; gives back the exit code. */
export function refuse(lines: readonly string[], code: RefusalCode): RefusalCode {
  console.error(lines.join("\n"));
  return code;
}

/** What an error says, without where in our code it arose. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
