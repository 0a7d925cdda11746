// The card over all that a page can put above itself, and Escape where more than the card wants it.
import { describe, expect, it } from "vitest";
import type { DrivenPage } from "../../src/commands/drive-browser.ts";
import { expectCard, expectMarks, expectNoCard, inBothBrowsers, pause, restOn } from "./stage.ts";

/** Whether what the reader points at in the middle of the card is the card. */
async function isOnTop(page: DrivenPage): Promise<boolean> {
  await pause(250);
  const rect = (await page.card())?.rect;
  if (!rect) throw new Error("no card");
  return page.run(({ x, y, width, height }) => {
    const seen = document.elementFromPoint(x + width / 2, y + height / 2);
    return seen instanceof HTMLElement && "backgrounderCard" in seen.dataset;
  }, rect);
}

/** Just below its name, or just above it. */
async function expectBeside(page: DrivenPage, text: string): Promise<void> {
  await pause(250);
  const mark = (await page.marks()).find((one) => one.text === text)?.rect;
  const card = (await page.card())?.rect;
  if (!mark || !card) throw new Error("no mark or no card");
  const gap = card.y > mark.y ? card.y - mark.y - mark.height : mark.y - card.y - card.height;
  expect(gap).toBeGreaterThanOrEqual(0);
  expect(gap).toBeLessThan(40);
  expect(card.x).toBeLessThan(mark.x + mark.width);
  expect(card.x + card.width).toBeGreaterThan(mark.x);
}

async function pinMoscow(page: DrivenPage): Promise<void> {
  await restOn(page, "Moscow");
  await expectCard(page, "Moscow");
  await pause(250);
  const pin = await page.inCard(".to-pin");
  await page.click((pin?.x ?? 0) + 8, (pin?.y ?? 0) + 8);
  await expect.poll(() => page.inCard(".pinned")).not.toBeNull();
}

inBothBrowsers((stage) => {
  it.each([
    [
      "a modal dialog",
      `<dialog id="layer"><p>In it, Moscow.</p></dialog><script>layer.showModal()</script>`,
    ],
    [
      "a popover",
      `<div id="layer" popover><p>In it, Moscow.</p></div><script>layer.showPopover()</script>`,
    ],
    [
      "a modal dialog with zoom of its own",
      `<dialog id="layer" style="zoom:1.5"><p>In it, Moscow.</p></dialog><script>layer.showModal()</script>`,
    ],
    ["zoom on the body", `<style>body{zoom:1.4}</style><p>In it, Moscow.</p>`],
  ])("a card shows over %s, at its name and in its own size", async (_, html) => {
    const page = await stage.show(html);
    await restOn(page, "Moscow");
    await expectCard(page, "Moscow");
    expect(await isOnTop(page)).toBe(true);
    await expectBeside(page, "Moscow");
    expect(Math.round((await page.card())?.rect.width ?? 0)).toBe(352);
  });

  it("a card shows over an element in full screen", async () => {
    const page = await stage.show(`<div id="layer" style="background:#fff">
      <button id="full" onclick="layer.requestFullscreen()">Full</button><p>In it, Moscow.</p></div>`);
    await page.click(60, 60);
    await expect.poll(() => page.run(() => document.fullscreenElement?.id, null)).toBe("layer");
    await pause(300);
    await restOn(page, "Moscow");
    await expectCard(page, "Moscow");
    expect(await isOnTop(page)).toBe(true);
    await expectBeside(page, "Moscow");
    await page.run(() => document.exitFullscreen(), null);
  });

  it("a card is used without closing the page's popover, and stays pinned when that closes", async () => {
    const page = await stage.show(`
      <div id="layer" popover><p>In it, Moscow.</p></div><script>layer.showPopover()</script>`);
    const isOpen = () =>
      page.run(() => document.getElementById("layer")?.matches(":popover-open"), null);
    await pinMoscow(page);
    expect(await isOpen()).toBe(true);
    await page.click(20, 20);
    await expect.poll(isOpen).toBe(false);
    await pause(300);
    await expectCard(page, "Moscow");
    expect(await isOnTop(page)).toBe(true);
  });

  it("a card that was pinned in a dialog stays when that closes", async () => {
    const page = await stage.show(`
      <dialog id="layer"><p>In it, Moscow.</p></dialog><script>layer.showModal()</script>`);
    await pinMoscow(page);
    await page.run(() => document.querySelector("dialog")?.close(), null);
    await pause(300);
    await expectCard(page, "Moscow");
    expect(await isOnTop(page)).toBe(true);
  });

  describe("Escape", () => {
    it("closes the card and not the page's dialog, then the dialog", async () => {
      const page = await stage.show(`
        <dialog id="layer"><p>In it, Moscow. <button>A button</button></p></dialog>
        <script>layer.showModal()</script>`);
      const isDialogOpen = () =>
        page.run(() => document.querySelector("dialog")?.open ?? false, null);
      await restOn(page, "Moscow");
      await expectCard(page, "Moscow");
      await page.press("Escape");
      await expectNoCard(page);
      expect(await isDialogOpen()).toBe(true);
      await page.press("Escape");
      await expect.poll(isDialogOpen).toBe(false);
    });

    it("goes back one card at a time, and is the page's own when none is open", async () => {
      const page = await stage.show(`<p>Moscow.</p>
        <script>window.heard = 0; addEventListener("keydown", () => window.heard++)</script>`);
      const heard = () => page.run(() => Reflect.get(window, "heard"), null);
      await restOn(page, "Moscow");
      await expectCard(page, "Moscow");
      const name = await page.inCard(".name");
      if (!name) throw new Error("no relation");
      await page.moveTo(name.x + 5, name.y + 5, 4);
      await page.click(name.x + 5, name.y + 5);
      await expect.poll(() => page.inCard(".crumb")).not.toBeNull();
      await page.press("Escape");
      await expectCard(page, "Moscow");
      await page.press("Escape");
      await expectNoCard(page);
      expect(await heard()).toBe(0);
      await page.press("Escape");
      expect(await heard()).toBe(1);
    });

    it("closes a card of a frame that has not the focus", async () => {
      const inner = stage.put("<p>A frame tells of Moscow.</p>");
      const page = await stage.show(`<input id="field"><br>
        <iframe src="${stage.origin("localhost")}${inner}" style="width:500px;height:400px"></iframe>`);
      await expectMarks(page, ["Moscow"]);
      await page.run(() => document.getElementById("field")?.focus(), null);
      await restOn(page, "Moscow");
      await expectCard(page, "Moscow");
      await page.press("Escape");
      await expectNoCard(page);
    });
  });

  it("a card shows though the background was ended", async () => {
    const page = await stage.show("<p>Moscow.</p>");
    await expectMarks(page, ["Moscow"]);
    // Of one that ends right after its first start Chromium does not know what it listens to.
    await pause(1500);
    await stage.browser().endBackground();
    await restOn(page, "Moscow");
    await expectCard(page, "Moscow");
    const name = await page.inCard(".name");
    await page.click((name?.x ?? 0) + 5, (name?.y ?? 0) + 5);
    await expect.poll(() => page.inCard(".crumb")).not.toBeNull();
  });
});
