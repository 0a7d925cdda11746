// Runs one of the commands as a user does, in a process of its own.
import { spawnSync } from "node:child_process";

export interface CommandRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandSurroundings {
  /** What is typed or piped into it. */
  readonly input?: string;
  /** Added to the environment, or instead of what stands there. */
  readonly env?: Readonly<Record<string, string>>;
}

/** `command` as in src/commands. */
export function runCommand(
  command: string,
  args: readonly string[],
  { input = "", env = {} }: CommandSurroundings = {},
): CommandRun {
  const run = spawnSync(
    process.execPath,
    ["--import", "tsx", `src/commands/${command}.ts`, ...args],
    { input, env: { ...process.env, ...env }, encoding: "utf8" },
  );
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
}
