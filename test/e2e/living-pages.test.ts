import { describe, expect, it } from "vitest";
import {
  expectCard,
  expectNoCard,
  inBothBrowsers,
  markedTexts,
  marksBecome,
  pause,
  rest,
  restOn,
  staysSo,
  take,
} from "./stage.ts";

/** A page that is looked at is searched this often for what makes no record; with time to spare. */
const NEXT_BEAT_MS = 3_000;
/** Three of these are over before two beats have passed: what comes three times came without them. */
const BETWEEN_BEATS_MS = 700;

const script = (steps: string) => `<script>const at = (id) => document.getElementById(id);
  const steps = {${steps}};
  window.steps = steps;</script>`;

inBothBrowsers((stage) => {
  describe("text that changes in place", () => {
    it("keeps its marks while its nodes are split, joined, moved, hidden and shown", async () => {
      const page = await stage.show(`<style>.off { display: none }</style>
        <p id="lavrov">All eyes are on Sergey Lavrov.</p><p id="geneva">Later came Geneva.</p>
        ${script(`
          split() { at("lavrov").firstChild.splitText(20) },
          join() { at("lavrov").normalize() },
          move() { document.body.append(at("lavrov")) },
          hideByClass() { at("geneva").className = "off" },
          show() { at("geneva").className = ""; at("geneva").hidden = false },
          hide() { at("geneva").hidden = true },`)}`);
      await marksBecome(page, ["Sergey Lavrov", "Geneva"]);
      for (const step of ["split", "join"]) {
        await take(page, step);
        await pause(150);
        await marksBecome(page, ["Sergey Lavrov", "Geneva"]);
      }
      await take(page, "move");
      await marksBecome(page, ["Geneva", "Sergey Lavrov"]);
      await take(page, "hide");
      await marksBecome(page, ["Sergey Lavrov"]);
      await take(page, "show");
      await marksBecome(page, ["Geneva", "Sergey Lavrov"]);
      // Past the moment when new marks are arranged, which would notice it too.
      await pause(150);
      await take(page, "hideByClass");
      await marksBecome(page, ["Sergey Lavrov"], NEXT_BEAT_MS);
    });

    it("is one name where two changes make it one, and none where they part it", async () => {
      const page = await stage.show(`<p id="a">Here is South</p><p>Geneva</p>
        ${script(`
          grow() { at("a").append(" ", document.createElement("b")); at("a").lastChild.append("Africa") },
          part() { at("a").lastChild.before(document.createElement("br")) },
          join() { at("a").querySelector("br").remove() },`)}`);
      await marksBecome(page, ["Geneva"]);
      await take(page, "grow");
      await marksBecome(page, ["South Africa", "Geneva"]);
      await take(page, "part");
      await marksBecome(page, ["Geneva"]);
      await take(page, "join");
      await marksBecome(page, ["South Africa", "Geneva"]);
    });

    it("keeps its card open where a framework draws the same text anew", async () => {
      const page = await stage.show(
        `<div id="root"></div>${script(`
        draw() {
          const p = document.createElement("p");
          p.append("Then ", Object.assign(document.createElement("b"), { textContent: "Antony" }), " Blinken spoke.");
          at("root").replaceChildren(p);
        },
        drawInTwo() { at("root").replaceChildren(); setTimeout(steps.draw, 150) },`)}<script>steps.draw()</script>`,
      );
      await restOn(page, "Antony Blinken");
      await expectCard(page, "Antony Blinken");
      for (let round = 0; round < 4; round++) {
        await take(page, "draw");
        await staysSo(200, async () => expect((await page.card())?.name).toBe("Antony Blinken"));
      }
      // Nothing stands there for a moment, and what comes then is to us another mention.
      await take(page, "drawInTwo");
      await staysSo(900, async () => expect((await page.card())?.name).toBe("Antony Blinken"));
      await marksBecome(page, ["Antony Blinken"]);
      expect((await page.marks())[0]?.highlight).toContain("active");
    });
  });

  describe("a page that is replaced", () => {
    it("has the new page's marks only, however much of it is new", async () => {
      const page = await stage.show(
        `<p>First Kyiv.</p>${script(`
        go() {
          history.pushState(null, "", "#two");
          const body = document.createElement("body");
          body.innerHTML = "<p>Then Geneva.</p>";
          document.body = body;
        },
        goFurther() {
          history.pushState(null, "", "#three");
          const next = document.implementation.createHTMLDocument();
          next.body.innerHTML = "<p>At last Moscow.</p>";
          document.replaceChild(document.adoptNode(next.documentElement), document.documentElement);
        },`)}`,
      );
      await marksBecome(page, ["Kyiv"]);
      await take(page, "go");
      await marksBecome(page, ["Geneva"]);
      await take(page, "goFurther");
      await marksBecome(page, ["Moscow"]);
      await restOn(page, "Moscow");
      await expectCard(page, "Moscow");
    });

    it("is marked and answers to the pointer after document.open and document.write", async () => {
      const page = await stage.show(
        `<p>First Kyiv.</p>${script(`
        rewrite() {
          document.open();
          document.write("<!doctype html><title>New</title><p>Written anew: ");
          document.write("Mos", "cow.<p>And Geneva.");
          document.close();
        },`)}`,
      );
      await marksBecome(page, ["Kyiv"]);
      await take(page, "rewrite");
      await marksBecome(page, ["Moscow", "Geneva"]);
      await restOn(page, "Moscow");
      await expectCard(page, "Moscow");
    });

    it("is as it was when the reader comes back to it, but for the settings of now", async () => {
      const next = stage.put("<p>Geneva.</p>");
      // It goes as soon as it has marks: what our script has asked for then is still under way.
      const page = await stage.show(`<p>Kyiv, Moscow and Kyiv.</p><script>
        window.mine = 1;
        const waiting = setInterval(() => {
          if (CSS.highlights.size === 0) return;
          clearInterval(waiting);
          location.href = "${next}";
        }, 1);
      </script>`);
      await marksBecome(page, ["Geneva"]);
      await stage.browser().storeSettings({ version: 1, marks: "every" });
      await page.run(() => void setTimeout(() => history.back(), 20), null);
      await marksBecome(page, ["Kyiv", "Moscow", "Kyiv"]);
      expect(await page.run(() => Reflect.get(window, "mine"), null)).toBe(1);
      await restOn(page, "Moscow");
      await expectCard(page, "Moscow");
      // Puppeteer loses a tab in which a page came back: it waits for its next one for ever.
      await page.close();
    });
  });

  describe("a page that grows", () => {
    it("is marked as far as it has been scrolled, however far that is", async () => {
      const names = ["Kyiv", "Moscow", "Beijing", "New Delhi", "Geneva", "Bengaluru", "Bali"];
      const page = await stage.show(`<main id="list"></main><div id="end"></div>
        ${script("")}<script>
          const names = ${JSON.stringify(names)};
          new IntersectionObserver(([{ isIntersecting }], observer) => {
            if (!isIntersecting || names.length === 0) return;
            for (const name of names.splice(0, 1)) {
              const article = document.createElement("article");
              article.style.height = "900px";
              article.append("News from " + name + ".");
              at("list").append(article);
              // What is far above is taken out, as in a list of which only a window is kept.
              if (at("list").childElementCount > 4) at("list").firstChild.remove();
            }
            observer.unobserve(at("end"));
            observer.observe(at("end"));
          }).observe(at("end"));
        </script>`);
      await marksBecome(page, names.slice(0, 1));
      for (let screen = 0; screen < 8; screen++) {
        await page.run(() => scrollTo({ top: 99_999, behavior: "instant" }), null);
        await pause(60);
      }
      await marksBecome(page, names.slice(-4));
    });

    it("goes on being marked beside a ticker that is rewritten at every frame", async () => {
      const page = await stage.show(
        `<p id="ticker"></p><p id="late"></p>${script(`
        begin() {
          const lines = ["Kyiv rises.", "Moscow falls.", "Nothing."];
          let n = 0;
          const tick = () => { at("ticker").textContent = lines[n++ % 3] + " " + n; steps.frame = requestAnimationFrame(tick) };
          tick();
        },
        late() { at("late").textContent = "At last Geneva." },
        end() { cancelAnimationFrame(steps.frame); at("ticker").textContent = "Beijing stays." },`)}`,
      );
      await take(page, "begin");
      const seen = new Set<string>();
      const look = async () => {
        // While the probe looks, a mark may be of a text that has gone.
        for (const text of await markedTexts(page).catch(() => [])) seen.add(text);
      };
      await staysSo(1000, look);
      await take(page, "late");
      await staysSo(1500, look);
      expect([...seen]).toContain("Geneva");
      await take(page, "end");
      await marksBecome(page, ["Beijing", "Geneva"], NEXT_BEAT_MS);
    });
  });

  describe("shadow roots", () => {
    it("are read on any element, nested, and closed ones on custom elements", async () => {
      const page = await stage.show(`<div id="outer"></div><p>Last Bali.</p>${script("")}<script>
        customElements.define("x-closed", class extends HTMLElement {
          constructor() { super(); this.attachShadow({ mode: "closed" }).innerHTML = "<p>Closed: Moscow.</p><x-deep></x-deep>" }
        });
        customElements.define("x-deep", class extends HTMLElement {
          constructor() { super(); this.attachShadow({ mode: "closed" }).innerHTML = "<p id=deep>Deeper: Geneva.</p>"; }
        });
        at("outer").attachShadow({ mode: "open" }).innerHTML = "<p>Open: Kyiv.</p><section></section>";
        at("outer").shadowRoot.querySelector("section").attachShadow({ mode: "open" }).innerHTML = "<x-closed></x-closed>";
      </script>`);
      await marksBecome(page, ["Kyiv", "Moscow", "Geneva", "Bali"]);
      await restOn(page, "Geneva");
      await expectCard(page, "Geneva");
    });

    const standing = (more: string) => `
      <div id="one"></div><x-two id="two"></x-two><div id="three"></div>${script(`
        attach(id, text) {
          const mode = id === "two" ? "closed" : "open";
          at(id).attachShadow({ mode }).innerHTML = "<p>" + text + "</p>";
        },
        one() { steps.attach("one", "Here is Kyiv.") },
        two() { steps.attach("two", "Here is Moscow.") },
        three() { steps.attach("three", "Here is Geneva.") },
        ${more}`)}<p>First Bali.</p>`;

    it("are found on an element that stands already, within 2 seconds while it is looked at", async () => {
      const page = await stage.show(`${standing("")}<x-late></x-late>
        <section id="full"><p>No longer Geneva.</p></section><script>
        steps.full = () => steps.attach("full", "Instead Moscow.");
        steps.upgrade = () => customElements.define("x-late", class extends HTMLElement {
          constructor() { super(); this.attachShadow({ mode: "closed" }).innerHTML = "<p>Closed: Beijing.</p>" }
        })</script>`);
      await marksBecome(page, ["Bali", "Geneva"]);
      for (const step of ["one", "upgrade", "full"]) await take(page, step);
      await marksBecome(page, ["Kyiv", "Bali", "Beijing", "Moscow"], NEXT_BEAT_MS);
    });

    it("are found so on a page of very many elements, too", async () => {
      const places = ["Kyiv", "Moscow", "Geneva"];
      const page = await stage.show(`<p>First Bali.</p>${"<p>No <b>name</b>.</p>".repeat(4000)}
        <style>section { position: fixed; inset: 200px 40px }</style>
        <section id="late"><p>Nothing.</p></section>${script(`
        late() {
          const host = at("late").cloneNode(true);
          at("late").replaceWith(host);
        },
        attach(place) { at("late").attachShadow({ mode: "open" }).innerHTML = "<p>Now " + place + ".</p>" },
        ${places.map((place) => `${place}() { steps.attach("${place}") },`).join("")}`)}`);
      await marksBecome(page, ["Bali"]);
      for (const place of places) {
        await take(page, "late");
        await marksBecome(page, ["Bali"]);
        await take(page, place);
        await marksBecome(page, ["Bali", place], NEXT_BEAT_MS);
      }
    });

    it("are found on an element that stands already at the next change near it", async () => {
      const page = await stage.show(
        standing(`
          nearOne() { at("one").append(document.createElement("i")) },
          nearTwo() { at("two").after(document.createElement("hr")) },
          nearThree() { at("three").before("…") },`),
      );
      await marksBecome(page, ["Bali"]);
      await take(page, "one");
      await take(page, "nearOne");
      await marksBecome(page, ["Kyiv", "Bali"], BETWEEN_BEATS_MS);
      await take(page, "two");
      await take(page, "nearTwo");
      await marksBecome(page, ["Kyiv", "Moscow", "Bali"], BETWEEN_BEATS_MS);
      await take(page, "three");
      await take(page, "nearThree");
      await marksBecome(page, ["Kyiv", "Moscow", "Geneva", "Bali"], BETWEEN_BEATS_MS);
    });

    it("are found on an element that stands already when the pointer is over it", async () => {
      const page = await stage.show(standing(""));
      const marked = ["Bali"];
      await marksBecome(page, marked);
      for (const [index, [id, name]] of [
        ["one", "Kyiv"],
        ["two", "Moscow"],
        ["three", "Geneva"],
      ].entries()) {
        await take(page, id as string);
        const box = await page.run((host) => {
          const { x, y, height } = (
            document.getElementById(host) as Element
          ).getBoundingClientRect();
          return { x, y, width: 40, height };
        }, id as string);
        await rest(page, box);
        marked.splice(index, 0, name as string);
        await marksBecome(page, marked, BETWEEN_BEATS_MS);
      }
    });
  });

  describe("frames", () => {
    it("are read when they come late, are written into, or go elsewhere", async () => {
      const first = stage.put("<p>A page of Kyiv.</p>");
      const next = stage.put("<p>A page of Beijing.</p>");
      const page = await stage.show(
        `<main id="main"></main>${script(`
        frame(set) {
          const frame = document.createElement("iframe");
          set(frame);
          at("main").append(frame);
          return frame;
        },
        address() { steps.frame((frame) => { frame.src = "${first}"; frame.id = "first" }) },
        blank() { steps.frame(() => {}).contentDocument.body.append("Blank with Moscow.") },
        srcdoc() { steps.frame((frame) => { frame.srcdoc = "<p>In place: Geneva.</p>" }) },
        written() {
          const { contentDocument } = steps.frame(() => {});
          contentDocument.open();
          contentDocument.write("<!doctype html><p>Written: New Delhi.</p>");
          contentDocument.close();
        },
        go() { at("first").src = "${next}" },`)}`,
      );
      const marked: string[] = [];
      for (const [step, name] of [
        ["address", "Kyiv"],
        ["blank", "Moscow"],
        ["srcdoc", "Geneva"],
        ["written", "New Delhi"],
      ]) {
        await take(page, step as string);
        marked.push(name as string);
        await marksBecome(page, marked);
      }
      await take(page, "go");
      await marksBecome(page, ["Beijing", ...marked.slice(1)]);
    });

    it("may leave again at any moment, with nothing to complain of", async () => {
      const page = await stage.show("<main id='main'></main><p>From Kyiv.</p>");
      await page.run(async () => {
        const later = (ms: number) => new Promise((done) => setTimeout(done, ms));
        for (let ms = 0; ms < 60; ms += 2) {
          const frame = document.createElement("iframe");
          if (ms % 4) frame.srcdoc = "<p>In a frame: Geneva.</p>";
          document.getElementById("main")?.append(frame);
          await later(ms / 2);
          frame.remove();
        }
      }, null);
      await marksBecome(page, ["Kyiv"]);
    });

    it("close their card when the pointer leaps out of them, which moves nothing in them", async () => {
      const page = await stage.show(
        `<iframe title="roomy" style="width:600px;height:500px" srcdoc="<p>Here is Kyiv.</p>"></iframe>`,
      );
      await restOn(page, "Kyiv");
      await expectCard(page, "Kyiv");
      await page.moveTo(1250, 30);
      await expectNoCard(page);
    });
  });

  describe("what is revealed", () => {
    it("is marked once it shows: details, tabs, content-visibility, no box of its own, text to be found", async () => {
      const page = await stage.show(`
        <details id="details"><summary>More</summary><p>Folded: Kyiv.</p></details>
        <style>#panel { display: none } #panel.on { display: block } #drop { visibility: hidden }</style>
        <section id="panel"><p>In a tab: Moscow.</p></section>
        <section id="lazy" style="content-visibility: hidden"><p>Left out: Geneva.</p></section>
        <section id="boxless" style="display: none">Without a box: New Delhi.</section>
        <section id="found" hidden="until-found"><p>To be found: Beijing.</p></section>
        <p>Last Bali.</p>${script(`
          details() { at("details").open = true },
          panel() { at("panel").className = "on" },
          lazy() { at("lazy").style.contentVisibility = "visible" },
          boxless() { at("boxless").style.display = "contents" },
          found() { at("found").removeAttribute("hidden") },
          fold() { at("details").open = false },`)}`);
      await marksBecome(page, ["Bali"]);
      const marked: string[] = [];
      for (const [step, name] of [
        ["details", "Kyiv"],
        ["panel", "Moscow"],
        ["lazy", "Geneva"],
        ["boxless", "New Delhi"],
        ["found", "Beijing"],
      ]) {
        await take(page, step as string);
        marked.push(name as string);
        await marksBecome(page, [...marked, "Bali"], NEXT_BEAT_MS);
      }
      await take(page, "fold");
      await marksBecome(page, [...marked.slice(1), "Bali"], NEXT_BEAT_MS);
    });

    it("is marked before it is scrolled to where content-visibility leaves it to the browser", async () => {
      const page = await stage.show(`<p>First Bali.</p><div style="height: 4000px"></div>
        <section style="content-visibility: auto; contain-intrinsic-size: 400px"><p>Far below: Geneva.</p></section>`);
      await marksBecome(page, ["Bali", "Geneva"], 1_500);
    });
  });

  describe("a hidden tab", () => {
    it("is left alone until it shows", async () => {
      const page = await stage.show(
        `<p id="news">First Bali.</p>${script(`
        late() { at("news").textContent = "Then Geneva." },
        witness() { return document.visibilityState },`)}`,
      );
      await marksBecome(page, ["Bali"]);
      await page.hide();
      expect(await take(page, "witness")).toBe("hidden");
      await page.run(() => {
        const text = document.querySelector("#news")?.firstChild as Text;
        text.appendData(" And Kyiv.");
      }, null);
      await staysSo(2_300, async () => expect(await markedTexts(page)).toEqual(["Bali"]));
      await take(page, "late");
      await page.toFront();
      await marksBecome(page, ["Geneva"]);
    });
  });
});
