// When a page says that it was published, where that can be told: a card then says how much newer the
// page is than what it knows.

/** Where pages put it, the surest first. */
const STATED = [
  'script[type="application/ld+json"]',
  '[property$=published_time],[itemprop=datePublished],[name^="dc.date" i],[name=date],[name=pubdate]',
  "article time,main time,time[pubdate]",
];
const IN_DATA = /"datePublished"\s*:\s*"([^"]*)/;
const DAY = /^\s*(\d{4}-\d\d-\d\d)/;

/** The day, as `YYYY-MM-DD`; null where the page states none in that form. */
export function pageDateOf(document: Document): string | null {
  for (const element of STATED.flatMap((one) => [...document.querySelectorAll(one)])) {
    const text = element.textContent ?? "";
    const stated =
      (element as HTMLMetaElement).content ||
      (element as HTMLTimeElement).dateTime ||
      (IN_DATA.exec(text)?.[1] ?? text);
    const [, day] = DAY.exec(stated) ?? [];
    if (day && !Number.isNaN(Date.parse(day))) return day;
  }
  return null;
}
