import { randomBytes } from "node:crypto";
import { createServer, type Server, type Socket } from "node:net";

/** How long the owner waits for its first user, and after its last, in milliseconds. */
const FIRST_USER_PATIENCE = 8_000;
const LAST_USER_PATIENCE = 300;

/** The owner's end of the lines that users of the engine hold. */
export type Line = {
  readonly server: Server;
  readonly port: number;
  /** What a user must say first. */
  readonly token: string;
  /** Settles when the last user has left, or none has come. */
  readonly empty: Promise<void>;
  /** Sends all users a message of one line. */
  readonly send: (message: string) => void;
};

/** Listens for users. A user says the token, gets `welcome`, and stays as long as it needs the engine. */
export async function openLine(): Promise<Line> {
  const token = randomBytes(24).toString("hex");
  const users = new Set<Socket>();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const empty = new Promise<void>((resolve) => watchUsers(server, token, users, resolve));
  const address = server.address();
  return {
    server,
    port: typeof address === "object" && address ? address.port : 0,
    token,
    empty,
    send: (message) => {
      for (const user of users) user.write(`${message}\n`);
    },
  };
}

function watchUsers(server: Server, token: string, users: Set<Socket>, onEmpty: () => void): void {
  let patience = setTimeout(onEmpty, FIRST_USER_PATIENCE);
  server.on("connection", (user) => {
    user.setEncoding("utf8");
    user.on("error", () => user.destroy());
    user.on("close", () => {
      if (users.delete(user) && users.size === 0) patience = setTimeout(onEmpty, LAST_USER_PATIENCE);
    });
    user.once("data", (greeting) => {
      if (String(greeting).trim() !== token) return user.destroy();
      clearTimeout(patience);
      users.add(user);
      user.write("welcome\n");
    });
  });
}
