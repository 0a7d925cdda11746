// Chromium by playwright-core: launched with the extension, its errors read where Chromium collects
// them, closed shadow roots reached by the DevTools protocol.
import {
  type BrowserContext,
  type CDPSession,
  chromium,
  type Frame,
  type Page,
} from "playwright-core";
import { chromiumExtension, closeWelcome } from "./chromium-extension.ts";
import { type DrivenBrowser, HEADLESS_SIZE, type LaunchOptions } from "./drive-browser.ts";
import { drivenPage, offsetOf, type PageParts, trusted } from "./driven-page.ts";
import { functionOf, probeOffset } from "./page-probes.ts";

const QUIET = [
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-pings",
];

/** Throws if it cannot be started or, where there is no window, has not loaded the extension. */
export async function openChromium(options: LaunchOptions): Promise<DrivenBrowser> {
  const { path, extension, headless, proxy } = options;
  const context = await chromium.launchPersistentContext("", {
    executablePath: path,
    headless,
    viewport: headless ? HEADLESS_SIZE : null,
    // Tests run in containers that allow no sandbox; a reader's window keeps its own.
    chromiumSandbox: !headless && process.getuid?.() !== 0,
    ignoreDefaultArgs: [
      "--disable-extensions",
      "--enable-automation",
      "--disable-back-forward-cache",
    ],
    args: [
      `--load-extension=${extension}`,
      `--disable-extensions-except=${extension}`,
      ...QUIET,
      ...(proxy ? [`--proxy-server=${proxy}`] : []),
    ],
  });
  const pageErrors: string[] = [];
  if (!headless) closeWithLastPage(context);
  await closeWelcome(context);
  const loaded = headless ? await chromiumExtension(context) : null;
  return {
    name: "chromium",
    openPage: async () => openPage(context, await tabOf(context, headless), pageErrors),
    openOwn: async (path) => {
      const own = await openPage(context, await context.newPage(), pageErrors);
      await own.goTo(loaded?.addressOf(path) ?? path);
      return own;
    },
    storeSettings: async (settings) => loaded?.storeSettings(settings),
    extension: async (step) => loaded?.take(step),
    lookUp: async (text, from) => loaded?.lookUp(text, from),
    command: async (name) => loaded?.command(name),
    endBackground: async () => loaded?.endBackground(),
    errors: async () => [...pageErrors, ...((await loaded?.errors()) ?? [])],
    closed: new Promise((resolve) => context.on("close", () => resolve())),
    close: () => context.close(),
  };
}

/** Where an application outlives its windows (macOS), the browser is to end with the last of them. */
function closeWithLastPage(context: BrowserContext): void {
  const watch = (page: Page) =>
    page.on("close", () => {
      if (context.pages().length === 0) context.close().catch(() => {});
    });
  context.pages().forEach(watch);
  context.on("page", watch);
}

/** A window begins with an empty tab: a reader should not find it beside the page. Without a window it keeps the browser open. */
async function tabOf(context: BrowserContext, headless: boolean): Promise<Page> {
  const blank = context.pages().find((page) => page.url() === "about:blank");
  return headless || !blank ? context.newPage() : blank;
}

async function openPage(context: BrowserContext, page: Page, errors: string[]) {
  const session = await context.newCDPSession(page);
  page.on("pageerror", (error) => errors.push(`${page.url()}: ${error}`));
  page.on("crash", () => errors.push(`${page.url()}: the page crashed`));
  session.on("Log.entryAdded", ({ entry }) => {
    // Chromium itself asks for an icon where a page names none.
    if (entry.level !== "error" || entry.url?.endsWith("/favicon.ico")) return;
    errors.push(`${page.url()}: ${entry.text} ${entry.url ?? ""}`);
  });
  await session.send("Log.enable");
  return drivenPage(page, partsOf(context, page, session));
}

function partsOf(context: BrowserContext, page: Page, session: CDPSession): PageParts {
  let cover: Page | null = null;
  return {
    hide: async () => {
      await toBeHidden(page);
      cover = await context.newPage();
      await cover.bringToFront();
    },
    toFront: async () => {
      await page.bringToFront();
      await cover?.close();
    },
    press: (key) => page.keyboard.press(key),
    tap: async (x, y) => {
      for (const type of ["touchStart", "touchEnd"] as const) {
        const touchPoints = type === "touchStart" ? [{ x, y }] : [];
        await session.send("Input.dispatchTouchEvent", { type, touchPoints });
      }
    },
    resize: (size) => page.setViewportSize(size),
    prefer: async ({ dark = false, print = false, touch = false }) => {
      await session.send("Emulation.setTouchEmulationEnabled", { enabled: touch });
      await page.emulateMedia({
        colorScheme: dark ? "dark" : "light",
        media: print ? "print" : "screen",
      });
    },
    screenshot: (file) => page.screenshot(file ? { path: file } : {}),
    onCardRoots: async (work, arg) => {
      const found = [];
      for (const frame of page.frames()) {
        const own = frame === page.mainFrame() ? session : await sessionOf(context, frame);
        if (!own) continue;
        const offset = frame === page.mainFrame() ? { x: 0, y: 0 } : await offsetOf(frame);
        for (const { result, x, y, url } of await inCardRoots(own, work, arg)) {
          found.push({ result, offset: { x: offset.x + x, y: offset.y + y }, frame: url });
        }
        if (own !== session) await own.detach();
      }
      return found;
    },
  };
}

/** Playwright keeps every page visible by an order of its own session, which only that can take back. */
async function toBeHidden(page: Page): Promise<void> {
  const connection = Reflect.get(page, "_connection");
  const client = connection.toImpl(page).delegate._mainFrameSession._client;
  await client.send("Emulation.setFocusEmulationEnabled", { enabled: false });
}

/** Frames of another site have a process and a session of their own; others are seen from their parent's. */
async function sessionOf(context: BrowserContext, frame: Frame): Promise<CDPSession | null> {
  try {
    return await context.newCDPSession(frame);
  } catch {
    return null;
  }
}

interface DomNode {
  readonly attributes?: readonly string[];
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly (DomNode & { readonly backendNodeId: number })[];
  readonly contentDocument?: DomNode;
}

async function inCardRoots<Arg, Result>(
  session: CDPSession,
  work: (root: ShadowRoot, arg: Arg) => Result,
  arg: Arg,
): Promise<({ result: Result } & ReturnType<typeof probeOffset>)[]> {
  const { root } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
  const found = [];
  for (const { backendNodeId } of cardRootsBelow(root)) {
    try {
      const { object } = await session.send("DOM.resolveNode", { backendNodeId });
      const call = async (probe: string) => {
        const { result, exceptionDetails } = await session.send("Runtime.callFunctionOn", {
          objectId: object.objectId ?? "",
          functionDeclaration: `function () { return (${probe})(this) }`,
          returnByValue: true,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
        return result.value;
      };
      const result = trusted<Result>(await call(functionOf(work, arg)));
      const offset = trusted<ReturnType<typeof probeOffset>>(await call(`${probeOffset}`));
      found.push({ result, ...offset });
    } catch (error) {
      // The card, or the page with it, has gone between the two questions.
      if (!/Protocol error .*(node|context|find)|closed/i.test(String(error))) throw error;
    }
  }
  return found;
}

function cardRootsBelow(node: DomNode): { readonly backendNodeId: number }[] {
  const own = node.attributes?.includes("data-backgrounder-card") ? (node.shadowRoots ?? []) : [];
  const below = [...(node.children ?? []), ...(node.shadowRoots ?? []), node.contentDocument ?? []];
  return [...own, ...below.flat().flatMap(cardRootsBelow)];
}
