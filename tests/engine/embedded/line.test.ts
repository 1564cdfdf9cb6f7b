import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { openLine } from "@/engine/embedded/line";

const opened: Socket[] = [];

afterEach(() => {
  for (const socket of opened.splice(0)) socket.destroy();
});

async function call(port: number): Promise<Socket> {
  const socket = connect(port, "127.0.0.1").setEncoding("utf8");
  opened.push(socket);
  await once(socket, "connect");
  return socket;
}

/** What the owner answers; nothing where it hangs up. */
async function greet(socket: Socket, token: string): Promise<string> {
  socket.write(`${token}\n`);
  const [answer] = await Promise.race([once(socket, "data"), once(socket, "close").then(() => [""])]);
  return String(answer);
}

describe("the owner's line", () => {
  it("welcomes who says the token, and is empty when the last has left", async () => {
    const { port, token, empty } = await openLine();
    const [one, other] = [await call(port), await call(port)];
    expect(await greet(one, token)).toBe("welcome\n");
    expect(await greet(other, "a guess")).toBe("");
    one.destroy();
    await empty;
  });

  it("welcomes nobody once it is empty, whoever had come before and said nothing yet", async () => {
    const { port, token, empty } = await openLine();
    const [last, late] = [await call(port), await call(port)];
    await greet(last, token);
    last.destroy();
    await empty;
    expect(await greet(late, token)).toBe("");
    await expect(call(port)).rejects.toThrow("ECONNREFUSED");
  });
});
