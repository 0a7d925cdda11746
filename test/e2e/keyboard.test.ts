// Reading from name to name by keys: the commands of the manifest, the focus, Tab and Escape.
import { describe, expect, it } from "vitest";
import type { DrivenPage } from "../../src/commands/drive-browser.ts";
import { expectCard, expectMarks, expectNoCard, inBothBrowsers, pause } from "./stage.ts";

const STORY = `
  <p><input id="before" value="here"> Antony Blinken met Sergey Lavrov at the G-20.</p>
  <p><a id="after" href="#there">A link of the page</a></p>
  <div style="height: 3000px"></div>
  <p>Far below, Moscow.</p>`;

const focusedId = (page: DrivenPage) => page.run(() => document.activeElement?.id ?? "", null);

const activeTexts = async (page: DrivenPage) =>
  (await page.marks()).filter((m) => m.highlight.includes("active")).map((m) => m.text);

inBothBrowsers((stage) => {
  const command = (name: string) => stage.browser().command(name);

  describe("the commands", () => {
    it("go from name to name, each drawn as active and with the focus in its card", async () => {
      const page = await stage.show(STORY);
      await expectMarks(page, ["Antony Blinken", "Sergey Lavrov", "G-20", "Moscow"]);
      await command("next-mention");
      await expectCard(page, "Antony Blinken");
      expect(await page.focusInCard()).toBe("dialog");
      expect(await activeTexts(page)).toEqual(["Antony Blinken"]);
      await command("next-mention");
      await expectCard(page, "Sergey Lavrov");
      expect(await page.focusInCard()).toBe("dialog");
      await command("previous-mention");
      await expectCard(page, "Antony Blinken");
      await command("previous-mention");
      await expectCard(page, "Moscow");
      expect(await activeTexts(page)).toEqual(["Moscow"]);
      expect(await page.run(() => scrollY, null)).toBeGreaterThan(2000);
    });

    it("give the focus back where it was, as the card closes", async () => {
      const page = await stage.show(STORY);
      await expectMarks(page, ["Antony Blinken", "Sergey Lavrov", "G-20", "Moscow"]);
      await page.run(() => document.getElementById("before")?.focus(), null);
      await command("next-mention");
      await expectCard(page, "Antony Blinken");
      await command("next-mention");
      await expectCard(page, "Sergey Lavrov");
      expect(await focusedId(page)).toBe("");
      await page.press("Escape");
      await expectNoCard(page);
      expect(await focusedId(page)).toBe("before");
      await command("open-card");
      await expectCard(page, "Sergey Lavrov");
    });
  });

  it("a command scrolls to a name in a box of the page that scrolls by itself", async () => {
    const page = await stage.show(`
      <div style="height:1500px"></div>
      <div id="box" style="height:200px;overflow:auto">
        <div style="height:900px"></div><p>In it, Kyiv.</p><div style="height:900px"></div>
      </div><div style="height:1500px"></div>`);
    await expectMarks(page, ["Kyiv"]);
    await command("next-mention");
    await expectCard(page, "Kyiv");
    expect(await page.run(() => scrollY, null)).toBeGreaterThan(800);
    expect(await page.run(() => document.getElementById("box")?.scrollTop, null)).toBeGreaterThan(
      700,
    );
  });

  describe("in frames and shadow roots, the commands", () => {
    it("go through the page as it is read, and the focus comes back", async () => {
      const near = stage.put("<p>A frame tells of Moscow.</p>");
      const far = stage.put("<p>Another tells of Geneva.</p>");
      const page = await stage.show(`
        <input id="before" autofocus><p>First, Kyiv.</p>
        <iframe src="${near}" style="width:500px;height:400px"></iframe>
        <x-note><template shadowrootmode="open"><p>In here, Beijing.</p></template></x-note>
        <x-note><template shadowrootmode="closed"><p>In here, Bali.</p></template></x-note>
        <iframe src="${stage.origin("localhost")}${far}" style="width:500px;height:400px"></iframe>
        <p>At last, New Delhi.</p>`);
      const names = ["Kyiv", "Moscow", "Beijing", "Bali", "Geneva", "New Delhi"];
      await expect.poll(async () => (await page.marks()).length, { timeout: 8000 }).toBe(6);
      await page.run(() => document.getElementById("before")?.focus(), null);
      for (const name of names) {
        await command("next-mention");
        await expectCard(page, name);
        expect(await page.focusInCard()).toBe("dialog");
        expect(await activeTexts(page)).toEqual([name]);
        // The card before, in another frame, fades away meanwhile.
        await expect.poll(async () => (await page.cards()).length).toBe(1);
      }
      await page.press("Escape");
      await expectNoCard(page);
      expect(await focusedId(page)).toBe("before");
    });
  });

  describe("the pin command", () => {
    it("keeps the open card, and its own button lets it go", async () => {
      const page = await stage.show(STORY);
      await expectMarks(page, ["Antony Blinken", "Sergey Lavrov", "G-20", "Moscow"]);
      await command("next-mention");
      await expectCard(page, "Antony Blinken");
      await command("pin-card");
      await expect.poll(() => page.inCard(".pinned")).not.toBeNull();
      await command("next-mention");
      await expectCard(page, "Sergey Lavrov");
      expect(await page.cards()).toHaveLength(2);
      await page.press("Escape");
      await expect.poll(async () => (await page.cards()).length).toBe(1);
    });
  });

  it("a page without names says so, and has nothing of ours but that", async () => {
    const page = await stage.show("<p>Nothing here is known.</p>");
    await pause(500);
    await command("next-mention");
    await expect.poll(() => page.inCard(".said:not(:empty)")).not.toBeNull();
    expect(await page.card()).toBeNull();
  });

  describe("Tab", () => {
    it("goes through the card, and past its end to where it was, or on in the page", async () => {
      const page = await stage.show(STORY);
      await expectMarks(page, ["Antony Blinken", "Sergey Lavrov", "G-20", "Moscow"]);
      for (const [start, name, end] of [
        ["after", "Antony Blinken", "after"],
        ["", "Sergey Lavrov", "before"],
      ] as const) {
        await page.run((id) => {
          (document.activeElement as HTMLElement | null)?.blur();
          document.getElementById(id)?.focus();
        }, start);
        await command("next-mention");
        await expectCard(page, name);
        const seen: (string | null)[] = [];
        for (let steps = 0; steps < 20 && (await page.focusInCard()); steps++) {
          seen.push(await page.focusInCard());
          await page.press("Tab");
          await pause(50);
        }
        expect(seen.at(-1)).toBe("Close");
        expect(seen).toContain("Pin");
        await expectNoCard(page);
        expect(await focusedId(page)).toBe(end);
      }
    });
  });
});
