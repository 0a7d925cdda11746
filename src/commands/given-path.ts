// Files named on the command line are meant from where the user stands; npm runs commands at the top level.
import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** Where the file is; if it is nowhere, where it was meant to be. */
export function givenPath(file: string): string {
  return existsSync(file) ? file : resolve(process.env.INIT_CWD ?? ".", file);
}
