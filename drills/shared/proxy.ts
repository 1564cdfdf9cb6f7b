import { connect, createServer, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** What a proxy does to those who come through it. */
export type Fault = (typeof FAULTS)[number];

export const FAULTS = [
  "none",
  "slow",
  "hangs",
  "refuses",
  "cuts answers",
  "answers bytes",
  "answers a page",
  "answers {}",
] as const;

/** A real proxy before a real server, which passes everything on until it is said otherwise. */
export type FaultyProxy = {
  readonly url: string;
  /** From here on; connections that are open are cut, since they were promised something else. */
  readonly set: (fault: Fault) => void;
  readonly close: () => void;
};

/** A slow answer comes after so many milliseconds, and a cut one ends after so many bytes. */
const DELAY = 700;
const CUT = 150;

const FIXED: Partial<Record<Fault, Buffer>> = {
  "answers bytes": Buffer.from(Array.from({ length: 900 }, (_, at) => (at * 7_919) % 256)),
  "answers a page": toAnswer("text/html", "<html><body>It works!</body></html>"),
  "answers {}": toAnswer("application/json", "{}"),
};

function toAnswer(type: string, body: string): Buffer {
  return Buffer.from(
    `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

/** Opens one on a free port of this machine before the server at an address. */
export async function openProxy(target: string): Promise<FaultyProxy> {
  let fault: Fault = "none";
  const open = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    return socket.on("error", () => socket.destroy());
  };
  const server = createServer((client) => {
    keep(client);
    if (fault === "refuses") return void client.resetAndDestroy();
    if (fault === "hangs") return void client.resume();
    const fixed = FIXED[fault];
    if (fixed !== undefined) return void client.once("data", () => client.end(fixed));
    pass(client, keep(connect(Number(new URL(target).port), "127.0.0.1")), fault);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const cutAll = (): void => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    set: (next) => {
      fault = next;
      cutAll();
    },
    close: () => {
      server.close();
      cutAll();
    },
  };
}

function pass(client: Socket, engine: Socket, fault: Fault): void {
  client.pipe(engine);
  client.on("close", () => engine.destroy());
  engine.on("close", () => client.end());
  let passed = 0;
  engine.on("data", (chunk: Buffer) => {
    if (fault === "none") return void client.write(chunk);
    if (fault === "slow") return void pause(DELAY).then(() => client.destroyed || client.write(chunk));
    client.write(chunk.subarray(0, Math.max(0, CUT - passed)));
    passed += chunk.length;
    if (passed >= CUT) client.destroySoon();
  });
}
