// What puppeteer-core 24 has no words for in Firefox, asked of WebDriver BiDi itself: closed shadow
// roots, addresses of the extension, and the browser's own (chrome) scope.
import type { Browser, Frame } from "puppeteer-core";

export interface Bidi {
  /** Runs `work`, a function's text, on the closed roots of card hosts in a browsing context. */
  readonly onCardRoots: (context: string, work: string) => Promise<unknown[]>;
  /** Evaluates an expression in a browsing context, and gives its JSON back. */
  readonly evaluate: (context: string, expression: string) => Promise<unknown>;
  /** The same in the browser's own window. */
  readonly evaluateInChrome: (expression: string) => Promise<unknown>;
  /** Closes the tab whose address ends so, once it is there. */
  readonly closeTab: (ending: string) => Promise<void>;
  /** Goes to an address that does not report its loading, as those of extensions do not. */
  readonly navigate: (context: string, url: string) => Promise<void>;
}

/** A tab that is to come is looked for so often, with a pause between. */
const TAB_TRIES = 200;
const TAB_PAUSE_MS = 50;

interface Connection {
  readonly send: (method: string, params: unknown) => Promise<{ readonly result: unknown }>;
}

interface ScriptResult {
  readonly type: "success" | "exception";
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

interface NodesFound {
  readonly nodes: readonly { readonly value?: { readonly shadowRoot?: { sharedId: string } } }[];
}

/** Works for a browser that puppeteer drives by BiDi, and as long as it is open. */
export function bidiOf(browser: Browser): Bidi {
  // Not in puppeteer's types, yet the only way to BiDi's own commands.
  const connection: Connection = Reflect.get(browser, "connection");
  async function send<Result>(method: string, params: unknown): Promise<Result> {
    const { result } = await connection.send(method, params);
    return result as Result;
  }

  async function script(method: string, params: object): Promise<unknown> {
    const answer = await send<ScriptResult>(method, { ...params, awaitPromise: true });
    if (answer.type === "exception") throw new Error(answer.exceptionDetails?.text);
    const json = answer.result?.value;
    return typeof json === "string" ? JSON.parse(json) : undefined;
  }

  const evaluate = (context: string, expression: string) =>
    script("script.evaluate", {
      expression: `(async () => JSON.stringify(await (${expression})))()`,
      target: { context },
    });

  async function onCardRoots(context: string, work: string): Promise<unknown[]> {
    const { nodes } = await send<NodesFound>("browsingContext.locateNodes", {
      context,
      locator: { type: "css", value: "[data-backgrounder-card]" },
      serializationOptions: { includeShadowTree: "all", maxDomDepth: 0 },
    });
    const roots = nodes.flatMap((node) => node.value?.shadowRoot ?? []);
    return Promise.all(
      roots.map(({ sharedId }) =>
        script("script.callFunction", {
          functionDeclaration: `(root) => JSON.stringify((${work})(root))`,
          arguments: [{ sharedId }],
          target: { context },
        }),
      ),
    );
  }

  async function evaluateInChrome(expression: string): Promise<unknown> {
    const { contexts } = await send<{ contexts: readonly { context: string }[] }>(
      "browsingContext.getTree",
      { "moz:scope": "chrome" },
    );
    return evaluate(contexts[0]?.context ?? "", expression);
  }

  async function closeTab(ending: string): Promise<void> {
    for (let tries = 0; tries < TAB_TRIES; tries++) {
      const { contexts } = await send<{ contexts: readonly { context: string; url: string }[] }>(
        "browsingContext.getTree",
        { maxDepth: 0 },
      );
      const found = contexts.find(({ url }) => url.endsWith(ending));
      if (found) return void (await send("browsingContext.close", { context: found.context }));
      await new Promise((resolve) => setTimeout(resolve, TAB_PAUSE_MS));
    }
    throw new Error(`Firefox has opened no tab at …${ending}`);
  }

  return {
    closeTab,
    onCardRoots,
    evaluate,
    evaluateInChrome,
    navigate: async (context, url) =>
      void (await send("browsingContext.navigate", { context, url, wait: "none" })),
  };
}

/** BiDi's name of a frame; not in puppeteer's types. */
export function contextOf(frame: Frame): string {
  return Reflect.get(frame, "_id");
}
