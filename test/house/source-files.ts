// The project's own source files as the house tests read them: path, text, imports.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface Import {
  /** As written: "../facts/fact.ts", "preact". */
  readonly from: string;
  readonly typeOnly: boolean;
}

export interface SourceFile {
  /** From the top level, with slashes: "src/facts/fact.ts". */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const IMPORT = /^(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s)?"([^"]+)";/gm;

function read(path: string): SourceFile {
  const text = readFileSync(path, "utf8");
  const imports = [...text.matchAll(IMPORT)].map(([, type, from]) => ({
    from: from ?? "",
    typeOnly: type !== undefined,
  }));
  return { path, text, imports };
}

/** All TypeScript files below a folder of the top level. */
export const sourceFiles = (folder: string): SourceFile[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"))
    .map((file) => read(join(folder, file).replaceAll("\\", "/")))
    .sort((a, b) => a.path.localeCompare(b.path));
