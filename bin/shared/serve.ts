import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import next from "next";
import { toIdentify } from "@/access/identify";
import { withCompression } from "@/gate/compress";
import { DATA_POLICY } from "@/gate/content-policy";
import { openGate } from "@/gate/gate";
import { toCommonHeaders } from "@/gate/headers";
import { openServer } from "@/gate/server";
import { ExpectedError } from "@/system/errors";
import { makePrivately } from "@/system/private-modes";
import type { Settings } from "@/system/settings";
import { withDirectAnswers } from "./answer-directly";

/** A running site. */
export type Site = { readonly url: string; readonly close: () => Promise<void> };

/** The port is in use or may not be used. */
class PortTaken extends ExpectedError {
  override readonly name = "PortTaken";

  constructor(message: string) {
    super("port-taken", message);
  }
}

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

/** Serves the built site until it is closed. From here on all that this process makes is its owner's alone. */
export async function serveSite(settings: Settings): Promise<Site> {
  const { host, port } = settings;
  makePrivately();
  // Next answers upgrades on the server it is given, past the gate; so it is given one that nobody reaches.
  const app = next({ dev: false, dir: process.cwd(), hostname: host, port, httpServer: createServer() });
  await app.prepare();
  const server = openServer(
    openGate({
      settings,
      identify: toIdentify(settings),
      handle: withCompression(withDirectAnswers(app.getRequestHandler())),
    }),
    { ...toCommonHeaders(settings), "content-security-policy": DATA_POLICY },
  );
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
