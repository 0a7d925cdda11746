// Runs one of the commands as a user does, in a process of its own.
import { spawnSync } from "node:child_process";

export interface CommandRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `command` as in src/commands; `input` is what is typed or piped into it. */
export function runCommand(command: string, args: readonly string[], input = ""): CommandRun {
  const run = spawnSync(
    process.execPath,
    ["--import", "tsx", `src/commands/${command}.ts`, ...args],
    { input, encoding: "utf8" },
  );
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
}
