import { describe, expect, it } from "vitest";
import { runCommand } from "./run-command.ts";

describe("npm start, called wrongly", () => {
  it.each([
    [["--browser", "opera"], "--browser takes chromium or firefox, not opera"],
    [["--loud"], "Unknown option '--loud'"],
    [["one.html", "two.html"], "one page at a time, not one.html and two.html"],
  ])("explains %j and how it is meant", (args, problem) => {
    const { code, stderr } = runCommand("start", args);
    expect(code).toBe(2);
    expect(stderr).toContain(problem);
    expect(stderr).toContain("Usage: npm start");
  });
});

describe("npm start, where something is missing", () => {
  it("names the environment variable that leads to no browser", () => {
    const { code, stderr } = runCommand("start", [], { env: { CHROMIUM: "/no/such/program" } });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: "CHROMIUM names no program: /no/such/program\n",
    });
  });

  it.each([
    ["chromium", "No Chromium was found. Install Chromium (Debian: apt install chromium;"],
    ["firefox", "No Firefox was found. Install Firefox 149 or later (Debian:"],
  ])("says how to install %s where it can install nothing itself", (browser, advice) => {
    const env = { PATH: "/nowhere", CHROMIUM: "", FIREFOX: "" };
    const { code, stderr } = runCommand("start", ["--browser", browser], { env });
    expect(code).toBe(1);
    expect(stderr).toContain(advice);
  });

  it("says that a browser is too old", () => {
    // Node tells its version as browsers do.
    const { code, stderr } = runCommand("start", [], { env: { CHROMIUM: process.execPath } });
    expect(code).toBe(1);
    expect(stderr).toMatch(/node is Chromium \d+, but 129 or later is needed\. Install Chromium/);
  });

  it.each([
    ["no-such-page.html", "There is no file no-such-page.html; an address begins with http"],
    ["test/pages", "test/pages is a folder: name a file in it"],
    ["http://%", "http://% is no address"],
  ])("says what is wrong with the page %s", (page, problem) => {
    const { code, stderr } = runCommand("start", [page]);
    expect(code).toBe(1);
    expect(stderr).toContain(problem);
  });
});
