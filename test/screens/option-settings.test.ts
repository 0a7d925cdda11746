import { describe, expect, it } from "vitest";
import { siteFrom } from "../../src/screens/option-settings.ts";

describe("the site that a reader types", () => {
  it.each([
    ["mail.example", "mail.example"],
    ["  WWW.Mail.example ", "mail.example"],
    ["https://news.example:8080/a/story?q=1#top", "news.example"],
    ["news.example/section", "news.example"],
    ["localhost", "localhost"],
    ["bücher.example", "xn--bcher-kva.example"],
  ])("%j is %s", (typed, site) => {
    expect(siteFrom(typed)).toBe(site);
  });

  it.each(["", "  ", "two words", "file:///etc/hosts", "http://", "about:blank"])(
    "%j is none",
    (typed) => {
      expect(siteFrom(typed)).toBeNull();
    },
  );
});
