import { describe, expect, it } from "vitest";
import {
  expectCard,
  expectMarks,
  inBothBrowsers,
  markedTexts,
  PATIENCE,
  restOn,
  staysSo,
  take,
} from "./stage.ts";

const LAST = "<p>That is all from Bengaluru.</p>";

inBothBrowsers((stage) => {
  describe("what is marked", () => {
    const story = `
      <h1>Blinken in New Delhi</h1>
      <p>Antony Blinken met Sergey Lavrov at the G-20 in New Delhi.</p>
      <p>Blinken and <a href="#lavrov">Lavrov</a> talked of New START, and of Paul Whelan.</p>
      <p style="font-size: 10px">Blinken left for Kyiv.</p>${LAST}`;

    it("is the first mention of each name in running text", async () => {
      const page = await stage.show(story);
      await expectMarks(page, [
        "Antony Blinken",
        "Sergey Lavrov",
        "G-20",
        "New Delhi",
        "New START",
        "Paul Whelan",
        "Bengaluru",
      ]);
    });

    const every = [
      "Blinken",
      "New Delhi",
      "Antony Blinken",
      "Sergey Lavrov",
      "G-20",
      "New Delhi",
      "Blinken",
      "Lavrov",
      "New START",
      "Paul Whelan",
      "Blinken",
      "Kyiv",
      "Bengaluru",
    ];

    it("is every mention where the reader has chosen so, in headings, links and small text too", async () => {
      await stage.browser().storeSettings({ version: 1, marks: "every" });
      const page = await stage.show(story);
      await expectMarks(page, every);
    });

    it("changes in open pages at once with the setting", async () => {
      const page = await stage.show(story);
      await restOn(page, "Bengaluru");
      await stage.browser().storeSettings({ version: 1, marks: "every" });
      await expectMarks(page, every);
    });

    it.each([{ version: 1, marks: "loud" }, "every", null, 7, []])(
      "is the first mention of each name where the stored settings are broken: %j",
      async (settings) => {
        await stage.browser().storeSettings(settings);
        const page = await stage.show(`<p>Kyiv and Moscow, and again Kyiv.</p>${LAST}`);
        await expectMarks(page, ["Kyiv", "Moscow", "Bengaluru"]);
      },
    );

    it("stands in exactly one highlight, made of static ranges that end in text", async () => {
      const page = await stage.show(story);
      await restOn(page, "Bengaluru");
      // Its mark goes to the active highlight now; between two looks it would count in neither.
      await expectCard(page, "Bengaluru");
      const names = (await page.marks()).map(({ highlight }) => highlight);
      const kinds = await page.run(
        (all) =>
          all.flatMap((name) =>
            [...(CSS.highlights.get(name) ?? [])].map(
              (range) =>
                range instanceof StaticRange &&
                range.startContainer instanceof Text &&
                range.endContainer instanceof Text,
            ),
          ),
        [...new Set(names)],
      );
      expect(kinds).toEqual(names.map(() => true));
      expect(names).toHaveLength(7);
    });
  });

  describe("what is never marked", () => {
    it("is text in forms, buttons, navigation, code and editable or hidden elements, scripts and our own card", async () => {
      await stage.browser().storeSettings({ version: 1, marks: "every" });
      const page = await stage.show(`
        <nav><a href="#">Moscow</a></nav>
        <p>Read here of Kyiv.</p>
        <form><label><input value="Moscow"></label><textarea>Moscow</textarea>
          <select><option>Moscow</option></select><button type="button">Moscow</button></form>
        <p contenteditable="true">Moscow</p>
        <p>The command is <code>Moscow</code>, the key <kbd>Moscow</kbd>.</p><pre>Moscow</pre>
        <p hidden>Moscow</p><p style="display:none">Moscow</p>
        <script type="text/plain">Moscow</script><style>/* Moscow */</style>
        <noscript>Moscow</noscript><template>Moscow</template>${LAST}`);
      await restOn(page, "Kyiv");
      await expectMarks(page, ["Kyiv", "Bengaluru"]);
    });

    it("is a name inside a longer name, and a word that only looks like one", async () => {
      const page = await stage.show(
        `<p>The Washington Post made a new start after a bout of flu in the West Bank.</p>
         <p>The University of Michigan told us so.</p>${LAST}`,
      );
      await expectMarks(page, ["Bengaluru"]);
    });
  });

  describe("a name in pieces", () => {
    it("is one mark across inline elements, soft hyphens and no-break spaces", async () => {
      const page = await stage.show(`
        <p><span style="float:left;font-size:54px;line-height:1">A</span>ntony Blinken came.</p>
        <p>He met <b>Sergey</b> <a href="#x">Lav</a>rov and <em>spoke</em> of New&nbsp;<abbr>START</abbr>.</p>
        <p>Maria Zakha&shy;rova and Na<wbr>rendra Modi looked on.</p>${LAST}`);
      await expectMarks(page, [
        "Antony Blinken",
        "Sergey Lavrov",
        "New START",
        "Maria Zakharova",
        "Narendra Modi",
        "Bengaluru",
      ]);
    });

    it("is a mark where its element leaves the box to others: display: contents, a slot's own text", async () => {
      const page = await stage.show(`
        <p><span style="display: contents">First <b style="display: contents">Kyiv</b> and Moscow.</span></p>
        <x-empty><template shadowrootmode="open"><slot>Then Geneva.</slot></template></x-empty>
        <x-full><template shadowrootmode="open"><slot>Not Beijing.</slot></template>But Bali.</x-full>
        <p style="display: none"><span style="display: contents">Nor Minsk.</span></p>${LAST}`);
      await expectMarks(page, ["Kyiv", "Moscow", "Geneva", "Bali", "Bengaluru"]);
    });

    it("is no name where a block or a line break parts it", async () => {
      const page = await stage.show(
        `<p>Soviet</p><p>Union</p><p>South<br>Africa</p><div>Cold <div>War</div></div>${LAST}`,
      );
      await expectMarks(page, ["Bengaluru"]);
    });
  });

  describe("a page that changes", () => {
    it("is marked where paragraphs come late", async () => {
      const page = await stage.show(`<main><p>First came Kyiv.</p></main>`);
      await expectMarks(page, ["Kyiv"]);
      await page.run(() => {
        const late = document.createElement("p");
        late.textContent = "Then came Moscow and Kyiv.";
        document.querySelector("main")?.append(late);
      }, null);
      await expectMarks(page, ["Kyiv", "Moscow"]);
    });

    it("keeps right marks where text is replaced in place", async () => {
      const page = await stage.show(`<p id="news">All eyes are on Kyiv.</p>${LAST}`);
      await expectMarks(page, ["Kyiv", "Bengaluru"]);
      await page.run(() => {
        const text = document.querySelector("#news")?.firstChild;
        if (text) text.nodeValue = "And now, all eyes are on Geneva and Moscow.";
      }, null);
      await expectMarks(page, ["Geneva", "Moscow", "Bengaluru"]);
    });

    it("has the same marks after it was drawn again by script", async () => {
      const page = await stage.show(`<div id="root"></div>${LAST}`);
      for (let round = 0; round < 3; round++) {
        await page.run((n) => {
          const paragraphs = ["Round of Kyiv.", "Antony Blinken spoke."].map((text) => {
            const p = document.createElement("p");
            p.append(text, ` ${n}`);
            return p;
          });
          document.querySelector("#root")?.replaceChildren(...paragraphs);
        }, round);
        await expectMarks(page, ["Kyiv", "Antony Blinken", "Bengaluru"]);
      }
    });

    it("marks a surname once the full name has come, and no longer when that has gone", async () => {
      const page = await stage.show(`<p>Wang has waited.</p><p id="later"></p>${LAST}`);
      await expectMarks(page, ["Bengaluru"]);
      await page.run(() => {
        const later = document.querySelector("#later");
        if (later) later.textContent = "Wang Yi is the top diplomat of China.";
      }, null);
      await expectMarks(page, ["Wang", "China", "Bengaluru"]);
      await page.run(() => document.querySelector("#later")?.remove(), null);
      await expectMarks(page, ["Bengaluru"]);
    });

    it("has no marks left of what was taken away", async () => {
      const page = await stage.show(`<p>Kyiv</p><p id="gone">Moscow</p>${LAST}`);
      await expectMarks(page, ["Kyiv", "Moscow", "Bengaluru"]);
      await page.run(() => document.querySelector("#gone")?.remove(), null);
      await expectMarks(page, ["Kyiv", "Bengaluru"]);
    });
  });

  describe("shadow roots", () => {
    it("are read in place, declared or attached later, one in another", async () => {
      const page = await stage.show(`
        <p>First Kyiv.</p>
        <x-note><template shadowrootmode="open"><p>In here, Moscow.</p>
          <x-deep><template shadowrootmode="open"><p>Deeper, Geneva.</p></template></x-deep></template></x-note>
        <div id="late"></div>${LAST}`);
      await expectMarks(page, ["Kyiv", "Moscow", "Geneva", "Bengaluru"]);
      await page.run(() => {
        const host = document.createElement("x-late");
        const paragraph = document.createElement("p");
        paragraph.textContent = "Attached later: Beijing.";
        host.attachShadow({ mode: "open" }).append(paragraph);
        document.querySelector("#late")?.append(host);
      }, null);
      await expectMarks(page, ["Kyiv", "Moscow", "Geneva", "Beijing", "Bengaluru"]);
    });

    it("show their marks as the page does", async () => {
      const page = await stage.show(`
        <x-note><template shadowrootmode="open"><p>Moscow</p></template></x-note>`);
      await page.moveTo(600, 500);
      await expectMarks(page, ["Moscow"]);
      const painted = await page.screenshot();
      // A page that sets the root's style sheets anew takes ours away, where a browser needs one.
      await page.run(() => {
        const root = document.querySelector("x-note")?.shadowRoot;
        if (root) root.adoptedStyleSheets = [new CSSStyleSheet()];
      }, null);
      const looksSame = async () => Buffer.compare(await page.screenshot(), painted);
      await expect.poll(looksSame, { timeout: 3_000, interval: 100 }).toBe(0);
      await page.run(() => CSS.highlights.clear(), null);
      expect(await looksSame()).not.toBe(0);
    });
  });

  describe("frames", () => {
    it("are read each by itself: of the same origin, written in place, and of another origin", async () => {
      const inner = stage.put("<p>A frame tells of Moscow.</p>");
      const page = await stage.show(`
        <p>The page tells of Moscow and Kyiv.</p>
        <iframe title="own" src="${inner}"></iframe>
        <iframe title="in place" srcdoc="<p>In place: Geneva.</p>"></iframe>
        <iframe title="other" src="${stage.origin("localhost")}${inner}"></iframe>`);
      await expectMarks(page, ["Moscow", "Kyiv", "Moscow", "Geneva", "Moscow"]);
    });
  });

  describe("the look", () => {
    it("suits dark text and light text, wherever they stand", async () => {
      const page = await stage.show(`
        <p>On paper, Kyiv.</p>
        <p style="background:#111;color:#eee">At night, Moscow.</p>
        <p style="background:#123 linear-gradient(#123,#345);color:#9cf">Over a picture, Geneva.</p>`);
      await expectMarks(page, ["Kyiv", "Moscow", "Geneva"]);
      const looks = (await page.marks()).map(({ highlight }) => highlight);
      expect(looks).toEqual(["backgrounder-light", "backgrounder-dark", "backgrounder-dark"]);
    });

    it("is on the screen, and not on paper", async () => {
      const page = await stage.show("<p>Kyiv and Moscow.</p>");
      await expectMarks(page, ["Kyiv", "Moscow"]);
      const painted = async () => {
        const withMarks = await page.screenshot();
        await page.run((names) => {
          for (const name of names) {
            const highlight = CSS.highlights.get(name);
            CSS.highlights.delete(name);
            if (highlight) CSS.highlights.set(`kept-${name}`, highlight);
          }
        }, looks);
        const without = await page.screenshot();
        await page.run((names) => {
          for (const name of names) {
            const highlight = CSS.highlights.get(`kept-${name}`);
            CSS.highlights.delete(`kept-${name}`);
            if (highlight) CSS.highlights.set(name, highlight);
          }
        }, looks);
        return Buffer.compare(withMarks, without) !== 0;
      };
      const looks = [...new Set((await page.marks()).map(({ highlight }) => highlight))];
      // Ours come back at the page's next beat, which may fall between two pictures: then look again.
      await expect.poll(painted).toBe(true);
      await page.prefer({ print: true });
      expect(await painted()).toBe(false);
      await page.prefer({});
      await expect.poll(painted).toBe(true);
    });

    it("leaves the page's own highlights as they are, with a card and without the extension too", async () => {
      const page = await stage.show(`<p id="p">Kyiv and Moscow.</p><script>
        const range = new Range(); range.selectNodeContents(document.querySelector("#p"));
        const own = new Highlight(range);
        own.priority = 7;
        CSS.highlights.set("search", own);
        window.steps = {
          look() {
            const names = [];
            CSS.highlights.forEach((_, name) => names.push(name));
            const own = CSS.highlights.get("search");
            return {
              others: names.filter((name) => !name.startsWith("backgrounder-")),
              isOwn: [...own].length === 1 && [...own][0] === range,
              priority: own.priority,
            };
          },
        }</script>`);
      const asSet = { others: ["search"], isOwn: true, priority: 7 };
      await expectMarks(page, ["Kyiv", "Moscow"]);
      expect(await take(page, "look")).toEqual(asSet);
      await restOn(page, "Moscow");
      await expectCard(page, "Moscow");
      expect(await take(page, "look")).toEqual(asSet);
      await stage.browser().storeSettings({ version: 1, siteRule: "only" });
      await expectMarks(page, []);
      expect(await take(page, "look")).toEqual(asSet);
    });
  });

  describe("a page with more than a thousand mentions", () => {
    const crowd = `<div id=crowd>${"<p>Kyiv and Moscow.</p>".repeat(700)}</div>`;
    const opened = async () => {
      await stage.browser().storeSettings({ version: 1, marks: "every" });
      const page = await stage.show(crowd + LAST);
      // The first may still be drawn by the settings before.
      await expect.poll(async () => (await page.marks()).length, PATIENCE).toBeGreaterThan(3);
      await staysSo(1500, async () => expect(await markedTexts(page)).not.toContain("Bengaluru"));
      return page;
    };

    it("has those marked that come near the window by scrolling, and no others", async () => {
      const page = await opened();
      await page.run(() => scrollTo(0, document.documentElement.scrollHeight), null);
      await expect.poll(() => markedTexts(page), PATIENCE).toContain("Bengaluru");
      expect((await markedTexts(page)).length).toBeLessThan(700);
    });

    it("has those marked that come near the window by another layout", async () => {
      const page = await opened();
      await page.run(() => {
        const style = document.getElementById("crowd")?.style;
        style?.setProperty("font-size", "1px");
        style?.setProperty("line-height", "1px");
      }, null);
      await expect.poll(() => markedTexts(page), PATIENCE).toContain("Bengaluru");
    });

    it("has a new one marked that comes near the window", async () => {
      const page = await opened();
      await page.run(() => {
        document.getElementById("crowd")?.insertAdjacentHTML("afterbegin", "<p>Lavrov spoke.</p>");
        document.body.insertAdjacentHTML("beforeend", "<p>Paul Whelan waits.</p>");
      }, null);
      await expect.poll(() => markedTexts(page), PATIENCE).toContain("Lavrov");
      expect(await markedTexts(page)).not.toContain("Paul Whelan");
    });
  });

  describe("a page under a strict policy", () => {
    it("is marked like any other", async () => {
      const page = await stage.show(`<p>Kyiv and Moscow.</p>`, {
        "content-security-policy": "default-src 'none'",
      });
      await expectMarks(page, ["Kyiv", "Moscow"]);
    });
  });

  describe("the sample page", () => {
    it("has all its names marked", async () => {
      const page = await stage.open("/sample-news.html");
      const inTop = async () =>
        (await page.marks()).filter(({ frame }) => frame.endsWith("sample-news.html")).length;
      await expect.poll(inTop).toBe(47);
      expect((await markedTexts(page)).length).toBeGreaterThan(50);
    });
  });
});
