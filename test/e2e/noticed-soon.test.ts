// What a page's own changes tell is noticed at once. A page that is looked at is also searched every two
// seconds, which would hide that nothing else notices: so each case comes several times in a row.
import { describe, expect, it } from "vitest";
import type { DrivenPage } from "../../src/commands/drive-browser.ts";
import { inBothBrowsers, marksBecome, pause, take } from "./stage.ts";

/** Less than is left after one search until the next: of two changes in a row, both came without. */
const SOON_MS = 1_300;
/** Past the moment when new marks are arranged, which would notice a change too. */
const ARRANGED_MS = 150;

type Step = readonly [step: string, marked: readonly string[]];

const script = (steps: string) => `<script>const at = (id) => document.getElementById(id);
  const steps = {${steps}};
  window.steps = steps;</script>`;

async function noticesSoon(page: DrivenPage, steps: readonly Step[]): Promise<void> {
  await pause(ARRANGED_MS);
  for (const [step, marked] of steps) {
    await take(page, step);
    await marksBecome(page, marked, SOON_MS);
    await pause(ARRANGED_MS);
  }
}

inBothBrowsers((stage) => {
  describe("the first mention of a name", () => {
    const names = ["Kyiv", "Moscow", "Geneva"];
    const twice = [...names, ...names].map((name) => `<p>Now ${name}.</p>`).join("");

    it.each([
      ["taken away", "p.remove()", "at('main').prepend(p)"],
      ["hidden", "p.hidden = true", "p.hidden = false"],
      ["moved to where nothing is read", "at('nav').append(p)", "at('main').prepend(p)"],
      ["edited", "p.contentEditable = 'true'", "p.contentEditable = 'false'"],
    ])("is the second one where the first is %s, until it is back", async (_, away, back) => {
      const page = await stage.show(
        `<nav id="nav"></nav><main id="main">${twice}</main>${script(`
        first: [...document.querySelectorAll("p")].slice(0, 3), gone: [],
        away() { const p = steps.first.shift(); steps.gone.push(p); ${away} },
        back() { const p = steps.gone.pop(); ${back} },`)}`,
      );
      await marksBecome(page, names);
      await noticesSoon(page, [
        ["away", ["Moscow", "Geneva", "Kyiv"]],
        ["away", ["Geneva", "Kyiv", "Moscow"]],
        ["away", ["Kyiv", "Moscow", "Geneva"]],
        ["back", ["Geneva", "Kyiv", "Moscow"]],
        ["back", ["Moscow", "Geneva", "Kyiv"]],
        ["back", ["Kyiv", "Moscow", "Geneva"]],
      ]);
    });

    it("is the one that was moved before all others", async () => {
      const page = await stage.show(`<main id="main"><p>Antony Blinken met Sergey Lavrov.</p>
        <p id="blinken">Blinken came first.</p><p id="lavrov">Lavrov came first.</p></main>${script(`
          blinken() { at("main").prepend(at("blinken")) },
          lavrov() { at("main").prepend(at("lavrov")) },
          back() { at("main").append(at("blinken")) },`)}`);
      await marksBecome(page, ["Antony Blinken", "Sergey Lavrov"]);
      await noticesSoon(page, [
        ["blinken", ["Blinken", "Sergey Lavrov"]],
        ["lavrov", ["Lavrov", "Blinken"]],
        ["back", ["Lavrov", "Antony Blinken"]],
      ]);
    });
  });

  describe("text that could not be seen", () => {
    it("is marked as it shows: by details, tabs, content-visibility, a style, or a search", async () => {
      const page = await stage.show(`
        <details id="details"><summary>More</summary><p>Folded: Kyiv.</p></details>
        <style>.off { display: none }</style>
        <section id="panel" class="off"><p>In a tab: Moscow.</p></section>
        <section id="lazy" style="content-visibility: hidden"><p>Left out: Geneva.</p></section>
        <section id="found" hidden="until-found"><p>To be found: Beijing.</p></section>
        <section id="style" style="display: none"><p>Without a box: New Delhi.</p></section>
        <p>Last Bali.</p>${script(`
          details() { at("details").open = true },
          panel() { at("panel").className = "" },
          lazy() { at("lazy").style.contentVisibility = "visible" },
          found() { at("found").removeAttribute("hidden") },
          style() { at("style").style.display = "block" },`)}`);
      await marksBecome(page, ["Bali"]);
      await noticesSoon(page, [
        ["details", ["Kyiv", "Bali"]],
        ["panel", ["Kyiv", "Moscow", "Bali"]],
        ["lazy", ["Kyiv", "Moscow", "Geneva", "Bali"]],
        ["found", ["Kyiv", "Moscow", "Geneva", "Beijing", "Bali"]],
        ["style", ["Kyiv", "Moscow", "Geneva", "Beijing", "New Delhi", "Bali"]],
      ]);
    });
  });

  describe("shadow roots", () => {
    it("are read as they come, one inside of another", async () => {
      const page = await stage.show(
        `<main id="main"></main>${script(`
        put(...names) {
          const host = document.createElement("div");
          let inner = host;
          for (const name of names) {
            inner.attachShadow({ mode: "open" }).innerHTML = "<p>Here is " + name + ".</p><section></section>";
            inner = inner.shadowRoot.lastChild;
          }
          at("main").append(host);
        },
        one() { steps.put("Kyiv", "Moscow", "Geneva") },
        two() { steps.put("Bali", "Beijing") },
        three() { steps.put("Bengaluru", "New Delhi", "China") },`)}`,
      );
      await marksBecome(page, []);
      await noticesSoon(page, [
        ["one", ["Kyiv", "Moscow", "Geneva"]],
        ["two", ["Kyiv", "Moscow", "Geneva", "Bali", "Beijing"]],
        [
          "three",
          ["Kyiv", "Moscow", "Geneva", "Bali", "Beijing", "Bengaluru", "New Delhi", "China"],
        ],
      ]);
    });

    it("are watched: an open one, one inside of that, and a closed one", async () => {
      const page = await stage.show(`<div id="host"></div>${script(`
        open: at("host").attachShadow({ mode: "open" }),
        late() { steps.open.getElementById("open").textContent = "Then Kyiv." },
        nested() { steps.nestedRoot.append("Then Moscow.") },
        closed() { steps.closedRoot.firstChild.firstChild.data = "Then Geneva." },
        gone() { steps.open.getElementById("open").remove() },`)}<script>
        customElements.define("x-closed", class extends HTMLElement {
          constructor() {
            super();
            steps.closedRoot = this.attachShadow({ mode: "closed" });
            steps.closedRoot.innerHTML = "<p>First Bali.</p>";
          }
        });
        steps.open.innerHTML = "<p id=open>Nothing.</p><section></section><p>And Kyiv.</p>";
        steps.nestedRoot = steps.open.querySelector("section").attachShadow({ mode: "open" });
        steps.nestedRoot.innerHTML = "<x-closed></x-closed>";
      </script>`);
      await marksBecome(page, ["Bali", "Kyiv"]);
      await noticesSoon(page, [
        ["late", ["Kyiv", "Bali"]],
        ["nested", ["Kyiv", "Bali", "Moscow"]],
        ["closed", ["Kyiv", "Geneva", "Moscow"]],
        ["gone", ["Geneva", "Moscow", "Kyiv"]],
      ]);
    });
  });

  describe("what has changed in a hidden tab", () => {
    it("is marked as soon as that shows", async () => {
      const page = await stage.show(`<p id="news">First Bali.</p>${script(`
        Kyiv() { at("news").textContent = "Then Kyiv." },
        Moscow() { at("news").textContent = "Then Moscow." },
        Geneva() { at("news").textContent = "Then Geneva." },
        waits: [],
        waited() { return steps.waits },`)}<script>
        document.addEventListener("visibilitychange", () => {
          const shownAt = performance.now();
          const look = () => {
            const [range] = CSS.highlights.get("backgrounder-light") ?? [];
            if (range?.startContainer !== at("news").firstChild) requestAnimationFrame(look);
            else steps.waits.push(performance.now() - shownAt);
          };
          if (!document.hidden) look();
        });
      </script>`);
      await marksBecome(page, ["Bali"]);
      for (const [i, name] of ["Kyiv", "Moscow", "Geneva"].entries()) {
        await page.hide();
        await take(page, name);
        await page.toFront();
        await marksBecome(page, [name]);
        // The page looks once a frame, so it may see the mark later than we do.
        await expect.poll(() => take(page, "waited")).toHaveLength(i + 1);
      }
      const waits = (await take(page, "waited")) as number[];
      // On a busy machine one may be late. Found by searches, all would be: each begins after one.
      expect(Math.min(...waits)).toBeLessThan(700);
    });
  });
});
