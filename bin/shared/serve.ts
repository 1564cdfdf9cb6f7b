import { createServer, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import next from "next";
import { identify } from "@/access/identify";
import { DATA_POLICY } from "@/gate/content-policy";
import { openGate } from "@/gate/gate";
import { toCommonHeaders } from "@/gate/headers";
import { ExpectedError } from "@/system/errors";
import type { Settings } from "@/system/settings";

/** A running site. */
export type Site = { readonly url: string; readonly close: () => Promise<void> };

/** The port is in use or may not be used. */
class PortTaken extends ExpectedError {
  override readonly name = "PortTaken";

  constructor(message: string) {
    super("port-taken", message);
  }
}

/** A link may be long: the request line and headers together may have this many bytes. */
const MOST_HEADER_BYTES = 262_144;

/**
 * Makes sure that the site's port can be had. To be called first: what follows is slow.
 *
 * @throws PortTaken in one sentence with the remedy.
 */
export async function reservePort({ host, port }: Settings): Promise<void> {
  const probe = createServer();
  await listen(probe, host, port);
  await new Promise((resolve) => probe.close(resolve));
}

/** Serves the built site until it is closed. */
export async function serveSite(settings: Settings): Promise<Site> {
  const { host, port } = settings;
  const app = next({ dev: false, dir: process.cwd(), hostname: host, port });
  await app.prepare();
  const enter = openGate({ settings, identify, handle: app.getRequestHandler() });
  const server = createServer(
    { maxHeaderSize: MOST_HEADER_BYTES },
    (request, response) => void enter(request, response),
  );
  server.on("clientError", toUnreadableAnswer(settings));
  await listen(server, host, port);
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${address.port}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 1_000).unref();
      await closed;
    },
  };
}

/** A request the server could not read gets JSON too: a link that is too long, or no HTTP at all. */
function toUnreadableAnswer(settings: Settings): (error: NodeJS.ErrnoException, socket: Socket) => void {
  const common = { ...toCommonHeaders(settings), "content-security-policy": DATA_POLICY };
  return (error, socket) => {
    if (!socket.writable) return void socket.destroy();
    const [status, code, message] =
      error.code === "HPE_HEADER_OVERFLOW"
        ? [
            "414 URI Too Long",
            "link-too-long",
            "The link is longer than this server takes. Save the search and use its short link.",
          ]
        : ["400 Bad Request", "unreadable-request", "The request could not be read."];
    const body = JSON.stringify({ error: { code, message } });
    const headers = {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Length": Buffer.byteLength(body),
      Connection: "close",
      ...common,
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    socket.end([`HTTP/1.1 ${status}`, ...lines, "", body].join("\r\n"));
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(toPortTaken(error, host, port)));
    server.listen(port, host, () => resolve());
  });
}

function toPortTaken(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === "EADDRINUSE")
    return new PortTaken(
      `Port ${port} on ${host} is taken. Set PORT to a free one, or stop what listens there.`,
    );
  if (error.code === "EACCES")
    return new PortTaken(`Port ${port} may not be used. Set PORT to one above 1023.`);
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
    return new PortTaken(
      `HOST is ${host}, which is no address of this machine. Set it to 127.0.0.1 or leave it out.`,
    );
  return error;
}
