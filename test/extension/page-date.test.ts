// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { pageDateOf } from "../../src/extension/page-date.ts";

const dateOf = (html: string) => pageDateOf(new DOMParser().parseFromString(html, "text/html"));

const DATA = `<script type="application/ld+json">{"@type":"NewsArticle","dateModified":"2026-05-05","datePublished": "2026-03-04T10:00:00+01:00"}</script>`;

describe("the day of a page", () => {
  it.each([
    ["its data for search engines", DATA],
    ["Open Graph", `<meta property="article:published_time" content="2026-03-04T08:00Z">`],
    ["Dublin Core", `<meta name="DC.date.issued" content="2026-03-04">`],
    ["a plain meta", `<meta name="date" content="2026-03-04">`],
    ["microdata", `<p itemprop="datePublished">2026-03-04</p>`],
    [
      "the time in its article",
      `<article><time datetime="2026-03-04T08:00">Wednesday</time></article>`,
    ],
  ])("is told by %s", (_, html) => {
    expect(dateOf(html)).toBe("2026-03-04");
  });

  it("is the surest of several", () => {
    const time = `<article><time datetime="2020-01-01">then</time></article>`;
    expect(dateOf(time + DATA)).toBe("2026-03-04");
  });

  it.each([
    ["says nothing", "<p>2026-03-04</p>"],
    ["says it in words only", `<meta name="date" content="March 4, 2026">`],
    ["names no such day", `<meta name="date" content="2026-13-44">`],
    ["has a time outside of its text", `<footer><time datetime="2026-03-04">now</time></footer>`],
    ["has broken data", `<script type="application/ld+json">{"datePublished": null</script>`],
  ])("is not known where the page %s", (_, html) => {
    expect(dateOf(html)).toBe(null);
  });
});
