// A proxy that lets nothing through and remembers who was asked for: what a browser with the
// extension wants from the network, besides the test's own pages on this machine.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface RecordingProxy {
  /** `host:port`. */
  readonly address: string;
  /** Hosts asked for so far, without those that the browser's maker owns. */
  readonly hosts: () => readonly string[];
  readonly stop: () => Promise<void>;
}

/** Browsers look after themselves in between: updates, block lists, a check whether there is a network. */
const MAKERS =
  /(?:^|\.)(?:mozilla\.(?:com|net|org)|firefox\.com|google\.com|googleapis\.com|gvt1\.com|gstatic\.com)(?::\d+)?$/;

export async function recordingProxy(): Promise<RecordingProxy> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(URL.canParse(request.url ?? "") ? new URL(request.url ?? "").host : "?");
    response.writeHead(502).end();
  });
  server.on("connect", (request, socket) => {
    asked.push(request.url ?? "?");
    socket.end("HTTP/1.1 502 No way out\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    hosts: () => asked.filter((host) => !MAKERS.test(host)),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
