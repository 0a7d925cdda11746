// A tiny web server on this machine alone: content scripts do not run on file addresses unless the
// reader has allowed it.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

export interface Answer {
  readonly body: string | Uint8Array;
  readonly type: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Site {
  readonly port: number;
  /** `http://127.0.0.1:port`, without a slash at its end. */
  readonly origin: string;
  /** The paths asked for so far. */
  readonly requests: readonly string[];
  readonly stop: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".gif": "image/gif",
  ".htm": "text/html",
  ".html": "text/html",
  ".jpg": "image/jpeg",
  ".js": "text/javascript",
  ".json": "application/json",
  ".mjs": "text/javascript",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xhtml": "application/xhtml+xml",
  ".xml": "application/xml",
};

/** Serves what `answer` gives for a path (decoded, without its query), 404 for null, on a free port of 127.0.0.1. */
export async function serve(answer: (path: string) => Answer | null): Promise<Site> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    requests.push(pathname);
    const found = answer(decodedPath(pathname));
    const text = found && /text|json|xml|javascript/.test(found.type) ? "; charset=utf-8" : "";
    response.writeHead(found ? 200 : 404, {
      "content-type": `${found?.type ?? "text/plain"}${text}`,
      ...found?.headers,
    });
    response.end(found?.body ?? "Not here.");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { port, origin: `http://127.0.0.1:${port}`, requests, stop };
}

/** Answers with the files of a folder, never with one outside. */
export function filesOf(folder: string): (path: string) => Answer | null {
  return (path) => {
    // Normalised from the root, so that no ".." is left that leads out of the folder.
    const file = join(folder, normalize(join("/", path)));
    try {
      const type = TYPES[extname(file).toLowerCase()] ?? "application/octet-stream";
      return { body: readFileSync(file), type };
    } catch {
      return null;
    }
  };
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
