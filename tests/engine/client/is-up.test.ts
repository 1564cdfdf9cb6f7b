import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { isUp } from "@/engine/client/is-up";

let server: Server;
let url: string;
let answers = true;

beforeAll(async () => {
  server = createServer((_, response) => void (answers && response.end("{}")));
  await once(server.listen(0, "127.0.0.1"), "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function keepBusy(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe("whether an engine is up", () => {
  it("is so where it answers, though this process was too busy to read the answer in time", async () => {
    const up = isUp(url, 300);
    setTimeout(() => keepBusy(900), 5);
    expect(await up).toBe(true);
  });

  it("is not so where it says nothing in time, or nothing listens", async () => {
    answers = false;
    const started = performance.now();
    expect(await isUp(url, 300)).toBe(false);
    expect(performance.now() - started).toBeGreaterThanOrEqual(250);
    expect(await isUp("http://127.0.0.1:1", 300)).toBe(false);
  });
});
