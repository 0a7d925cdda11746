import { describe, expect, it } from "vitest";
import {
  expectCard,
  expectNoCard,
  inBothBrowsers,
  markedTexts,
  marksBecome,
  pause,
  restOn,
  take,
} from "./stage.ts";

const XHTML = `xmlns="http://www.w3.org/1999/xhtml"`;
const NEXT_BEAT_MS = 3_000;
/** A page of this size is laid out by the browser for a second or more before anything of ours runs. */
const LARGE_PAGE_MS = 15_000;

inBothBrowsers((stage) => {
  /** Rests on a mark and sees that its card lies in the window, beside the name. */
  const opensBeside = async (page: Awaited<ReturnType<typeof stage.open>>, name: string) => {
    await page.moveTo(1270, 790);
    await expectNoCard(page);
    const mark = await restOn(page, name);
    await expectCard(page, name);
    const rect = (await page.card())?.rect;
    if (!rect) throw new Error("no card");
    const gaps = [
      rect.x - mark.x - mark.width,
      mark.x - rect.x - rect.width,
      rect.y - mark.y - mark.height,
      mark.y - rect.y - rect.height,
    ];
    expect(Math.max(...gaps), `${name}: ${JSON.stringify({ rect, mark })}`).toBeGreaterThanOrEqual(
      -1,
    );
    expect(Math.max(...gaps), `${name}: ${JSON.stringify({ rect, mark })}`).toBeLessThan(60);
    expect([
      rect.x >= 0,
      rect.y >= 0,
      rect.x + rect.width <= 1280,
      rect.y + rect.height <= 800,
    ]).toEqual([true, true, true, true]);
  };

  describe("a document that is not HTML", () => {
    it("is marked and has cards where it is XHTML", async () => {
      const page = await stage.open(
        stage.putFile(
          `<?xml version="1.0"?><html ${XHTML}><head><title>X</title></head><body><p>From Kyiv to <B>Moscow</B>.</p>
           <svg xmlns="http://www.w3.org/2000/svg"><text y="20">Geneva</text></svg></body></html>`,
          "application/xhtml+xml",
        ),
      );
      await marksBecome(page, ["Kyiv", "Moscow"]);
      await opensBeside(page, "Kyiv");
    });

    it("is left in peace where it is XML, SVG, plain text, a picture or a PDF", async () => {
      const pdf = `%PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/MediaBox[0 0 300 300]/Parent 2 0 R>>endobj
        trailer<</Root 1 0 R>>`;
      const png = Buffer.from(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
        "base64",
      );
      const page = await stage.open(stage.put("<p>First Bali.</p>"));
      for (const [body, type] of [
        [`<?xml version="1.0"?><news><item>From Kyiv.</item></news>`, "application/xml"],
        [
          `<svg xmlns="http://www.w3.org/2000/svg"><title>Kyiv</title><text y="40">From Kyiv.</text></svg>`,
          "image/svg+xml",
        ],
        ["From Kyiv.", "text/plain"],
        [png, "image/png"],
        [pdf, "application/pdf"],
      ] as const) {
        await page.goTo(stage.origin() + stage.putFile(body, type));
        await page.moveTo(40, 40, 3);
        await pause(250);
        const seen = { marks: await markedTexts(page), card: await page.card() };
        expect(seen, type).toEqual({ marks: [], card: null });
      }
    });

    it("is marked and has cards where XML is shown with a style sheet", async () => {
      const css = stage.putFile("news{display:block;margin:40px} item{display:block}", "text/css");
      const page = await stage.open(
        stage.putFile(
          `<?xml version="1.0"?><?xml-stylesheet href="${css}"?><news><item>From Kyiv</item><item>to Moscow.</item></news>`,
          "application/xml",
        ),
      );
      await marksBecome(page, ["Kyiv", "Moscow"]);
      await opensBeside(page, "Kyiv");
    });

    it("is read frame by frame where it is a frameset", async () => {
      const [left, right] = ["Kyiv", "Geneva"].map((name) => stage.put(`<p>News of ${name}.</p>`));
      const page = await stage.open(
        stage.putFile(
          `<html><head><link rel="icon" href="data:,"></head><frameset cols="50%,50%"><frame src="${left}"><frame src="${right}"></frameset></html>`,
          "text/html",
        ),
      );
      await marksBecome(page, ["Kyiv", "Geneva"]);
      await restOn(page, "Geneva");
      await expectCard(page, "Geneva");
    });
  });

  describe("a page with few rights", () => {
    it("is marked and has cards: sandboxed, alone or in a frame, and without scripts", async () => {
      const page = await stage.show("<p>No script here: Kyiv.</p>", {
        "content-security-policy": "sandbox; default-src 'none'",
      });
      await marksBecome(page, ["Kyiv"]);
      await restOn(page, "Kyiv");
      await expectCard(page, "Kyiv");
      const inner = stage.put("<p>In a frame: Moscow.</p>");
      const outer = await stage.show(`<style>iframe { width: 600px; height: 300px }</style>
        <iframe sandbox title="a" src="${inner}"></iframe>
        <iframe sandbox title="b" srcdoc="<p>In place: Geneva.</p>"></iframe>`);
      await marksBecome(outer, ["Moscow", "Geneva"]);
      await restOn(outer, "Moscow");
      await expectCard(outer, "Moscow");
    });
  });

  describe("a page in design mode", () => {
    it("is not marked while it is edited", async () => {
      const page = await stage.show(`<p>From Kyiv.</p><script>window.steps = {
        on() { document.designMode = "on" }, off() { document.designMode = "off" },
      }</script>`);
      await marksBecome(page, ["Kyiv"]);
      await take(page, "on");
      await marksBecome(page, [], NEXT_BEAT_MS);
      await take(page, "off");
      await marksBecome(page, ["Kyiv"], NEXT_BEAT_MS);
    });
  });

  describe("a page of great size", () => {
    it("is marked to its end though it has 200,000 nodes", async () => {
      const page =
        await stage.show(`<p>First Kyiv.</p><div id="many"></div><p>Last Geneva.</p><script>
        const row = "<p>So <b>many</b> words <i>here</i>, and none of them a name.</p>".repeat(10);
        many.style.contentVisibility = "auto";
        many.innerHTML = ("<section style='content-visibility:auto;contain-intrinsic-size:400px'>" + row + "</section>").repeat(2500);
        many.querySelectorAll("section")[1250].append("In the middle Moscow.");
        window.steps = {
          nodes() { let n = 0; for (const w = document.createTreeWalker(document); w.nextNode();) n++; return n },
        };
      </script>`);
      await expect
        .poll(() => markedTexts(page), { timeout: LARGE_PAGE_MS })
        .toEqual(["Kyiv", "Moscow", "Geneva"]);
      expect(await take(page, "nodes")).toBeGreaterThan(200_000);
    });

    it("is marked though all of it is one text of 5 MB", async () => {
      const page =
        await stage.show(`<p id="long" style="content-visibility:auto"></p><p>Last Geneva.</p><script>
        const text = "So many words here and none of them a name. ".repeat(57_500);
        long.textContent = "First Kyiv. " + text + "Then Moscow. " + text + "At last Bali.";
        long.style.cssText = "height: 200px; overflow: hidden; font-size: 12px";
        window.steps = { size() { return long.firstChild.length } };
      </script>`);
      await expect
        .poll(async () => (await markedTexts(page)).sort(), { timeout: LARGE_PAGE_MS })
        .toEqual(["Bali", "Geneva", "Kyiv", "Moscow"]);
      expect(await take(page, "size")).toBeGreaterThan(5_000_000);
    });

    it("is marked down to the innermost of 400 nested shadow roots", async () => {
      const page = await stage.show(`<div id="host"></div><p>Last Geneva.</p><script>
        let host = document.getElementById("host");
        for (let depth = 0; depth < 400; depth++) {
          const root = host.attachShadow({ mode: "open" });
          root.innerHTML = "<div></div>";
          host = root.firstChild;
        }
        host.textContent = "Deep down: Kyiv.";
      </script>`);
      await marksBecome(page, ["Kyiv", "Geneva"]);
      await restOn(page, "Kyiv");
      // Chromium's tools cannot look into a card on a page of this depth; they see that it is open.
      const isOpen = () => document.querySelector("[data-backgrounder-card]:popover-open") !== null;
      await expect.poll(() => page.run(isOpen, null)).toBe(true);
    });
  });

  describe("text that runs another way, or larger", () => {
    it("has its cards beside its names: from right to left, from top to bottom, zoomed", async () => {
      const page = await stage.show(`<style>div { margin: 30px 0 }</style>
        <div dir="rtl" lang="ar">قال المتحدث إن Kyiv هي العاصمة.</div>
        <div style="writing-mode: vertical-rl; height: 160px; width: 100%">Moscow<br>Beijing</div>
        <div style="zoom: 2">Bali</div>
        <div style="transform: rotate(20deg) scale(1.5); margin-left: 200px">Bengaluru</div>`);
      for (const name of ["Kyiv", "Moscow", "Bali", "Bengaluru"]) await opensBeside(page, name);
    });

    it("has its cards beside its names where all of the page is zoomed", async () => {
      const page = await stage.show(`<style>html { zoom: 1.5 }</style><p>From Kyiv to Moscow.</p>`);
      for (const name of ["Kyiv", "Moscow"]) await opensBeside(page, name);
    });
  });
});
